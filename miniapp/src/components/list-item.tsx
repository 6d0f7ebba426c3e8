import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './pressable.tsx'
import './list-item.css'

interface Props {
  title: ReactNode
  /** A second line under the title, in a quieter color. */
  note?: ReactNode
  /** Drawn before the title: an `Icon` or an `IconTile`. */
  lead?: ReactNode
  /** On the right: a word or a `Tag`. */
  value?: ReactNode
  onPress?: () => void
  /** What a screen reader says instead of the drawn words. */
  label?: string
}

/** One line of a `Card list`. */
export function ListItem({ title, note, lead, value, onPress, label }: Props) {
  const content = (
    <>
      {lead}
      <View className="grow">
        {title}
        {note && <View className="list-item__note">{note}</View>}
      </View>
      {value && <View className="list-item__value">{value}</View>}
      {onPress && <Text className="list-item__arrow">›</Text>}
    </>
  )
  if (!onPress) return <View className="list-item">{content}</View>
  return (
    <Pressable className="list-item" label={label} onPress={onPress}>
      {content}
    </Pressable>
  )
}
