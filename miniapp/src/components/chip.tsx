import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Pressable } from './pressable.tsx'
import './chip.css'

interface Props {
  selected: boolean
  onPress: () => void
  label: string
}

/** One choice in a row of filters. The tap target is taller than the drawn chip. */
export function Chip({ selected, onPress, label }: Props) {
  return (
    <Pressable className="chip" selected={selected} label={label} onPress={onPress}>
      <View className={`chip__pill${selected ? ' tint-red' : ''}`}>{label}</View>
    </Pressable>
  )
}

/** A row of chips that scrolls sideways. */
export function ChipRow({ children }: PropsWithChildren) {
  return <View className="chip-row">{children}</View>
}
