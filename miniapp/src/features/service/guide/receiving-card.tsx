import { Text } from '@tarojs/components'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { findChosenReceiver } from '#shared/trade-union/receiving-union.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { chooseRegion, useChosenRegion } from '../../trade-union/chosen-region.ts'
import { chooseTradeUnion, useChosenTradeUnion } from '../../trade-union/chosen-trade-union.ts'
import { ReceiverLines } from '../../trade-union/receiver-lines.tsx'
import { useTradeUnionContact } from '../../trade-union/use-trade-union-contact.ts'

/**
 * The union that receives applications from the worker's county, why, whom to call, and the department of the provincial
 * union that looks after it.
 */
export function ReceivingCard({ item, phone }: { item: ServiceItem; phone: string }) {
  const region = useChosenRegion()
  const union = useChosenTradeUnion()
  const receiver = findChosenReceiver(item, region ?? '', union)?.tradeUnion
  const liaison = useTradeUnionContact(receiver?.id)?.liaison
  return (
    <Card list>
      <ReceiverLines
        item={item}
        regionCode={region}
        tradeUnionId={union}
        onRegion={chooseRegion}
        onTradeUnion={chooseTradeUnion}
      />
      {liaison && <ListItem title="省总工会对口联系" note={`联系${receiver?.name}`} value={liaison} />}
      <ListItem
        title="咨询电话"
        value={<Text className="ink-blue">{phone}</Text>}
        label={`拨打咨询电话 ${phone}`}
        onPress={() => callPhone(phone)}
      />
    </Card>
  )
}
