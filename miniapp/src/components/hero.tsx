import { Image, View } from '@tarojs/components'
import './hero.css'

export type HeroTone = 'red' | 'rose' | 'amber' | 'green' | 'blue' | 'indigo'

interface Props {
  title: string
  note?: string
  /** As wide as the screen, below the navigation bar of a `Page overlay`. */
  full?: boolean
  tone?: HeroTone
  /** The address of a picture that covers the drawing. */
  picture?: string
}

/** The poster of an event: its picture, or a drawing. */
export function Hero({ title, note, full = false, tone = 'rose', picture }: Props) {
  return (
    <View className={`hero hero--${tone}${full ? ' hero--full' : ''}`}>
      {picture ? (
        <Image className="hero__picture" src={picture} mode="aspectFill" nativeProps={{ alt: '' }} />
      ) : (
        <View className="hero__arcs" />
      )}
      <View className="hero__words">
        <View className="hero__title">{title}</View>
        {note && <View className="hero__note">{note}</View>}
      </View>
    </View>
  )
}
