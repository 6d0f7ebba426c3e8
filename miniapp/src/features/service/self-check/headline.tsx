import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { spoken } from '../../../lib/accessibility.ts'
import { showFromTop } from '../../../lib/show-from-top.ts'
import './headline.css'

interface Props {
  title: string
  /** What a screen reader says instead. */
  says?: string
  note?: string
}

const id = 'self-check-headline'
const focusable = process.env.TARO_ENV === 'h5' ? { tabIndex: -1 } : {}

/** The headline of a screen of 自测. Screen readers begin here. */
export function Headline({ title, says, note }: Props) {
  useEffect(() => showFromTop(id), [])
  return (
    <View className="headline">
      <View
        id={id}
        className="t1 headline__title"
        aria-level="2"
        {...focusable}
        {...spoken({ role: 'heading', label: says })}
      >
        {title}
      </View>
      {note && <View className="t3 headline__note">{note}</View>}
    </View>
  )
}
