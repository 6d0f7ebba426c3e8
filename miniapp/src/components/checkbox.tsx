import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './checkbox.css'

interface Props {
  checked: boolean
  onChange: (checked: boolean) => void
  /** The sentence to agree to, for screen readers. */
  label: string
}

/** A sentence with a checkbox. The whole line can be tapped. */
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
