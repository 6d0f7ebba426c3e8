import { Text } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Tone } from '../theme/tone.ts'
import './tag.css'

/** A state in one word: 要补材料, 报名中. Without a tone the state is final: 已结束. */
export function Tag({ tone, children }: PropsWithChildren<{ tone?: Tone }>) {
  return <Text className={`tag tint-${tone ?? 'neutral'}`}>{children}</Text>
}
