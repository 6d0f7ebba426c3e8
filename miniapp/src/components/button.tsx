import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Pressable } from './pressable.tsx'
import './button.css'

interface Props {
  /** `primary` is the one main action of a page, `ghost` the secondary one. */
  kind?: 'primary' | 'ghost'
  /** Rose is for matchmaking, red for everything else. */
  tone?: 'red' | 'rose'
  disabled?: boolean
  /** The action is running: the label stays, and a second tap does nothing. */
  loading?: boolean
  /** As wide as its label, beside a wide button. */
  narrow?: boolean
  onPress?: () => void
  label?: string
}

/** What the button does and to whom, for screen readers: 提交给 包河区总工会. */
export function Button(props: PropsWithChildren<Props>) {
  const {
    kind = 'primary',
    tone = 'red',
    disabled = false,
    loading = false,
    narrow,
    onPress,
    label,
    children,
  } = props
  const look = disabled ? 'button--off' : kind === 'ghost' ? 'button--ghost' : `fill-${tone}`
  const blocked = disabled || loading
  return (
    <Pressable
      className={`button ${look}${narrow ? ' button--narrow' : ''}`}
      disabled={blocked}
      label={loading && label ? `${label}，请稍候` : label}
      onPress={onPress}
    >
      {loading && <View className="button__busy" />}
      {children}
    </Pressable>
  )
}
