import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Tone } from '../theme/tone.ts'
import type { IconName } from './icon.tsx'
import { IconTile } from './icon-tile.tsx'
import { Pressable } from './pressable.tsx'
import './grid.css'

/** Four in a row, two in 关怀. */
export function Grid({ children }: PropsWithChildren) {
  return <View className="grid">{children}</View>
}

interface ItemProps {
  icon: IconName
  tone: Tone
  filled?: boolean
  label: string
  onPress: () => void
}

export function GridItem({ icon, tone, filled, label, onPress }: ItemProps) {
  return (
    <Pressable className="grid__item" onPress={onPress}>
      <IconTile name={icon} tone={tone} filled={filled} />
      {label}
    </Pressable>
  )
}
