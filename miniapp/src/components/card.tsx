import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Tone } from '../theme/tone.ts'
import { Pressable } from './pressable.tsx'
import './card.css'

interface Props {
  /** Holds `ListItem`s, which bring their own space above and below. */
  list?: boolean
  /** Children side by side, as an icon and two lines of text. */
  row?: boolean
  tone?: Tone
  className?: string
  /** The whole card is one thing to tap; say with `label` what it does. */
  onPress?: () => void
  label?: string
}

export function Card({
  list,
  row,
  tone,
  className = '',
  onPress,
  label,
  children,
}: PropsWithChildren<Props>) {
  const shape = `${list ? ' card--list' : ''}${row ? ' row' : ''}${tone ? ` tint-${tone}` : ''}`
  const classes = `card${shape} ${className}`
  if (!onPress) return <View className={classes}>{children}</View>
  return (
    <Pressable className={classes} label={label} onPress={onPress}>
      {children}
    </Pressable>
  )
}
