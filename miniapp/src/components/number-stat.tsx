import { View } from '@tarojs/components'
import type { Tone } from '../theme/tone.ts'
import './number-stat.css'

interface Props {
  value: string | number
  label: string
  tone?: Tone
  /** Larger, for numbers that people act on. */
  large?: boolean
}

/** A number above its label. Put several into a `row`. */
export function NumberStat({ value, label, tone, large = false }: Props) {
  return (
    <View className="grow center">
      <View className={`number-stat${large ? ' number-stat--large' : ''}${tone ? ` ink-${tone}` : ''}`}>
        {value}
      </View>
      <View className="t4">{label}</View>
    </View>
  )
}
