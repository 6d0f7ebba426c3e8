import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './fixed-footer.css'

interface Props {
  /** Puts the buttons one above the other, as 关怀 always does. */
  stacked?: boolean
  /** A text before the button, for example why an action failed. */
  above?: ReactNode
}

/** What is read aloud as a part of its own, since it stands outside the page's main part. WeChat has no landmarks. */
const landmark = process.env.TARO_ENV === 'h5' ? { role: 'region', 'aria-label': '操作' } : {}

/** Keeps the main action at the bottom of the screen. */
export function FixedFooter({ stacked = false, above, children }: PropsWithChildren<Props>) {
  return (
    <View className="fixed-footer" {...landmark}>
      {above}
      <View className={`fixed-footer__row${stacked ? ' fixed-footer__row--stacked' : ''}`}>{children}</View>
    </View>
  )
}
