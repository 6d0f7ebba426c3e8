import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './pressable.tsx'
import './list-item.css'

interface Props {
  title: ReactNode
  /** A second, quieter line under the title. */
  note?: ReactNode
  /** Drawn before the title: an `Icon` or an `IconTile`. */
  lead?: ReactNode
  /** At the right: a word, a `Tag`. */
  value?: ReactNode
  onPress?: () => void
  /** What a screen reader says instead of the words drawn. */
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
