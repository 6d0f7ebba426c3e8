import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import type { Tone } from '../theme/tone.ts'
import { Pressable } from './pressable.tsx'
import './card.css'

interface Props {
  /** Holds `ListItem`s, which have their own padding. */
  list?: boolean
  /** Children side by side, as an icon and two lines of text. */
  row?: boolean
  tone?: Tone
  /** A `Hero` or an image above the content, as wide as the card. */
  picture?: ReactNode
  className?: string
  /** The whole card is one button. `label` says what it does. */
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
