import { View } from '@tarojs/components'
import type { Tone } from '../theme/tone.ts'
import './date-tile.css'

interface Props {
  month: number
  day: number
  tone: Tone
}

/** A day as a calendar sheet. */
export function DateTile({ month, day, tone }: Props) {
  return (
    <View className={`date-tile tint-${tone}`}>
      <View>{month}月</View>
      <View className="date-tile__day">{day}</View>
    </View>
  )
}
