import { View } from '@tarojs/components'
import type { Tone } from '../theme/tone.ts'
import './pool-bar.css'

interface Props {
  /** 男, 女, or the name of what is counted. */
  label: string
  tone: Tone
  taken: number
  capacity: number
  /** What it means for the reader: 还有 3 位, 候补 3 位. */
  note: string
}

/** How full one pool of seats is. */
export function PoolBar({ label, tone, taken, capacity, note }: Props) {
  const percent = capacity > 0 ? Math.min(100, Math.round((taken / capacity) * 100)) : 0
  return (
    <View className="pool-bar">
      <View className={`ink-${tone}`}>{label}</View>
      <View className="pool-bar__track">
        <View className={`pool-bar__taken fill-${tone}`} style={{ width: `${percent}%` }} />
      </View>
      <View className="pool-bar__note">{note}</View>
    </View>
  )
}
