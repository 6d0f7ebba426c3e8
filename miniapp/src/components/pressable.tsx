import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { type Spoken, spoken } from '../lib/accessibility.ts'
import './pressable.css'

interface Props extends Spoken {
  onPress?: () => void
  className?: string
}

/** An element that can be tapped. It has a role for screen readers on both platforms, and Enter and Space work on H5. */
export function Pressable({ onPress, className = '', children, ...says }: PropsWithChildren<Props>) {
  const press = () => {
    if (!says.disabled) onPress?.()
  }
  const keyboard =
    process.env.TARO_ENV === 'h5'
      ? {
          tabIndex: says.disabled ? -1 : 0,
          onKeyDown: (event: KeyboardEvent) => {
            if (event.target !== event.currentTarget) return
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            press()
          },
        }
      : says.disabled && { hoverClass: 'none' }
  return (
    <View
      className={`pressable ${className}`}
      {...spoken({ role: 'button', ...says })}
      {...keyboard}
      onClick={press}
    >
      {children}
    </View>
  )
}
