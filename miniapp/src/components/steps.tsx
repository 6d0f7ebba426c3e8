import { View } from '@tarojs/components'
import type { Tone } from '../theme/tone.ts'
import './steps.css'

interface Props {
  /** From 0 to 1. */
  share: number
  tone?: Tone
  /** Words at both ends above the bar: 第 3 步 共 6 步 · 子女与材料, and 已自动保存 10:32. */
  label?: string
  status?: string
}

/** A progress bar. */
export function Steps({ share, tone = 'red', label, status }: Props) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <View className="steps">
      {(label || status) && (
        <View className="row t4 steps__words">
          <View className="grow steps__label">{label}</View>
          <View className="steps__status">{status}</View>
        </View>
      )}
      <View className="steps__bar">
        <View className={`steps__done fill-${tone}`} style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
