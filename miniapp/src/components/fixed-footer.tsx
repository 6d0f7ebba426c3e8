import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './fixed-footer.css'

interface Props {
  /** The buttons one above the other, as 关怀 does by itself. */
  stacked?: boolean
  /** What is to be read before the button: why it did not do what it says. */
  above?: ReactNode
}

/** Holds the main action at the lower edge. */
export function FixedFooter({ stacked = false, above, children }: PropsWithChildren<Props>) {
  return (
    <View className="fixed-footer">
      {above}
      <View className={`fixed-footer__row${stacked ? ' fixed-footer__row--stacked' : ''}`}>{children}</View>
    </View>
  )
}
