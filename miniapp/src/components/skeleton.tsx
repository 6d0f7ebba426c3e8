import { View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import './skeleton.css'

/** Placeholders of the same size for cards that are loading. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View {...spoken({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: cards }, (_, index) => index).map((index) => (
        <View key={index} className="card row">
          <View className="skeleton__tile" />
          <View className="grow">
            <View className="skeleton__line" />
            <View className="skeleton__line skeleton__line--short" />
          </View>
        </View>
      ))}
    </View>
  )
}
