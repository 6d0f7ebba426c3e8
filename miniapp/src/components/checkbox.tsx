import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './checkbox.css'

interface Props {
  checked: boolean
  onChange: (checked: boolean) => void
  /** The sentence that is agreed to, as a screen reader says it. */
  label: string
}

/** A sentence with a box before it. The whole line can be tapped. */
export function Checkbox({ checked, onChange, label, children }: PropsWithChildren<Props>) {
  return (
    <Pressable
      className="checkbox"
      role="checkbox"
      selected={checked}
      label={label}
      onPress={() => onChange(!checked)}
    >
      <View className={`checkbox__box${checked ? ' fill-red' : ''}`}>
        {checked && <Icon name="check" small />}
      </View>
      <View className="grow">{children ?? label}</View>
    </Pressable>
  )
}
