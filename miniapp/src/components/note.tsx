import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from '../lib/accessibility.ts'
import type { Tone } from '../theme/tone.ts'
import './note.css'

interface Props {
  tone?: Tone
  /** Read out as soon as it appears: something went wrong or must not be missed. */
  urgent?: boolean
}

/** A sentence or two that the page wants read first. */
export function Note({ tone = 'blue', urgent = false, children }: PropsWithChildren<Props>) {
  return (
    <View className={`note tint-${tone}`} {...spoken({ role: urgent ? 'alert' : undefined })}>
      {children}
    </View>
  )
}
