import { View } from '@tarojs/components'
import './hero.css'

export type HeroTone = 'red' | 'rose' | 'amber' | 'green' | 'blue' | 'indigo'

interface Props {
  title: string
  note?: string
  /** As wide as the screen, below the navigation bar of a `Page overlay`. */
  full?: boolean
  tone?: HeroTone
}

/** The drawn poster of an event without a picture. */
export function Hero({ title, note, full = false, tone = 'rose' }: Props) {
  return (
    <View className={`hero hero--${tone}${full ? ' hero--full' : ''}`}>
      <View className="hero__arcs" />
      <View className="hero__words">
        <View className="hero__title">{title}</View>
        {note && <View className="hero__note">{note}</View>}
      </View>
    </View>
  )
}
