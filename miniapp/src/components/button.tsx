import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Pressable } from './pressable.tsx'
import './button.css'

interface Props {
  /** `primary` is the one main action of a page, `ghost` the way beside it. */
  kind?: 'primary' | 'ghost'
  /** Rose belongs to matchmaking, everything else is red. */
  tone?: 'red' | 'rose'
  disabled?: boolean
  /** The action is under way: the words stay, a second tap does nothing. */
  loading?: boolean
  /** As wide as its words, beside a wide one. */
  narrow?: boolean
  onPress?: () => void
  label?: string
}

/** Says what it does and to whom: 提交给 包河区总工会. */
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
