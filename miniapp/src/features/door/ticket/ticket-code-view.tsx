import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { slotAt, slotProgress } from '#shared/door/ticket-code.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { spoken } from '../../../lib/accessibility.ts'
import { qrPicture } from '../../../lib/qr-picture.ts'
import { useBrightScreen } from '../../../lib/use-bright-screen.ts'
import { useNow } from '../../../lib/use-now.ts'
import { codeAt, type TicketKey } from './ticket-key.ts'
import './ticket-code-view.css'

/** The current code. The bar below runs down until the next code, so a screenshot can be recognized. */
export function TicketCodeView({ ticketId, ticketKey }: { ticketId: string; ticketKey: TicketKey }) {
  useBrightScreen()
  useNow(1000)
  const now = timeNow()
  const slot = slotAt(now)
  const picture = useMemo(() => qrPicture(codeAt(ticketId, ticketKey, slot)), [ticketId, ticketKey, slot])
  const left = Math.round((1 - slotProgress(now)) * 100)
  return (
    <View className="ticket-code">
      <Image
        className="ticket-code__picture"
        src={picture}
        mode="scaleToFill"
        nativeProps={{ alt: '' }}
        {...spoken({ role: 'img', label: '签到票码，给门口的工作人员扫' })}
      />
      <View className="t4">每 10 秒更新，截图无效 · 没信号也能用</View>
      <View className="ticket-code__bar">
        <View className="ticket-code__left fill-green" style={{ width: `${left}%` }} />
      </View>
    </View>
  )
}
