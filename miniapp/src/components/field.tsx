import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from '../lib/accessibility.ts'
import './field.css'
import { Icon } from './icon.tsx'

interface Props {
  label: string
  hint?: string
  /** One sentence that says how to correct the answer. */
  error?: string
}

/** The frame of one question: its label and its hint, its control, and its error below it. */
export function Field({ label, hint, error, children }: PropsWithChildren<Props>) {
  return (
    <View className={`field${error ? ' field--bad' : ''}`}>
      <View className="field__head">
        <View className="field__label">{label}</View>
        {hint && <View className="field__hint">{hint}</View>}
      </View>
      {children}
      {error && (
        <View className="field__error" {...spoken({ role: 'alert' })}>
          <Icon name="alert" small />
          <View className="grow">{error}</View>
        </View>
      )}
    </View>
  )
}
