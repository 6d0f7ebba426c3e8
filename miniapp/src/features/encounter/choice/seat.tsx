import { View } from '@tarojs/components'
import './seat.css'

/** A seat number in a circle. Men's numbers begin with M, women's with F. */
export function Seat({ label }: { label: string }) {
  return <View className={`seat ${label.startsWith('M') ? 'tint-blue' : 'tint-rose'}`}>{label}</View>
}
