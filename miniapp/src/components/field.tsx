import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from '../lib/accessibility.ts'
import './field.css'

interface Props {
  label: string
  hint?: string
  /** One sentence that says how to correct the answer. */
  error?: string
}

/** The frame of one question: its label, its control, its hint and its error. */
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
