import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from '../lib/accessibility.ts'
import './field.css'

interface Props {
  label: string
  hint?: string
  /** One sentence that says how to put it right. */
  error?: string
}

/** The frame of one question: its name, its control, what to heed, what is wrong. */
export function Field({ label, hint, error, children }: PropsWithChildren<Props>) {
  return (
    <View className={`field${error ? ' field--bad' : ''}`}>
      <View className="field__label">{label}</View>
      {children}
      {error && (
        <View className="field__error" {...spoken({ role: 'alert' })}>
          {error}
        </View>
      )}
      {hint && <View className="field__hint">{hint}</View>}
    </View>
  )
}
