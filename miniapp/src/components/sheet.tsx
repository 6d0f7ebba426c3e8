import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from '../lib/accessibility.ts'
import { useBackStep } from '../lib/back-step.ts'
import { useHeldFocus } from '../lib/use-held-focus.ts'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './sheet.css'

interface Props {
  title: string
  open: boolean
  onClose: () => void
}

/** A panel from the bottom of the screen, for a list that is too long for a wheel or a text that is too long for a note. */
export function Sheet({ title, open, onClose, children }: PropsWithChildren<Props>) {
  const held = useHeldFocus(open, onClose)
  useBackStep(open ? onClose : undefined)
  if (!open) return null
  return (
    <View className="sheet" {...spoken({ role: 'dialog', label: title })} {...held}>
      <View className="sheet__veil" onClick={onClose} />
      <View className="sheet__panel">
        <View className="sheet__head">
          <View className="grow strong">{title}</View>
          <Pressable className="sheet__close" label="关闭" onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        <View className="sheet__body">{children}</View>
      </View>
    </View>
  )
}
