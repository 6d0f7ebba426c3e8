import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import type { Tone } from '../theme/tone.ts'
import { Pressable } from './pressable.tsx'
import './card.css'

interface Props {
  /** Holds `ListItem`s, which bring their own space above and below. */
  list?: boolean
  /** Children side by side, as an icon and two lines of text. */
  row?: boolean
  tone?: Tone
  /** Reaches to the card's edges above the rest: a `Hero` or an image. */
  picture?: ReactNode
  className?: string
  /** The whole card is one thing to tap; say with `label` what it does. */
  onPress?: () => void
  label?: string
}

export function Card(props: PropsWithChildren<Props>) {
  const { list, row, tone, picture, className = '', onPress, label, children } = props
  const shape = `${list ? ' card--list' : ''}${row ? ' row' : ''}${tone ? ` tint-${tone}` : ''}`
  const classes = `card${shape} ${className}`
  const content = (
    <>
      {picture && <View className="card__picture">{picture}</View>}
      {children}
    </>
  )
  if (!onPress) return <View className={classes}>{content}</View>
  return (
    <Pressable className={classes} label={label} onPress={onPress}>
      {content}
    </Pressable>
  )
}
