import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from '../lib/accessibility.ts'
import type { Tone } from '../theme/tone.ts'
import './note.css'

interface Props {
  tone?: Tone
  /** Announced at once: something failed or must not be missed. */
  urgent?: boolean
}

/** One or two sentences to read before the page. */
export function Note({ tone = 'blue', urgent = false, children }: PropsWithChildren<Props>) {
  return (
    <View className={`note tint-${tone}`} {...spoken({ role: urgent ? 'alert' : undefined })}>
      {children}
    </View>
  )
}
