import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './fixed-footer.css'

/** Holds the main action at the lower edge. `stacked` puts the buttons one above the other, as 关怀 does by itself. */
export function FixedFooter({ stacked = false, children }: PropsWithChildren<{ stacked?: boolean }>) {
  return (
    <View className="fixed-footer">
      <View className={`fixed-footer__row${stacked ? ' fixed-footer__row--stacked' : ''}`}>{children}</View>
    </View>
  )
}
