import { Text } from '@tarojs/components'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { chooseRegion, useChosenRegion } from '../../trade-union/chosen-region.ts'
import { chooseTradeUnion, useChosenTradeUnion } from '../../trade-union/chosen-trade-union.ts'
import { ReceiverLines } from '../../trade-union/receiver-lines.tsx'

/** The union that receives applications from the worker's county, why, and whom to call. */
export function ReceivingCard({ item, phone }: { item: ServiceItem; phone: string }) {
  return (
    <Card list>
      <ReceiverLines
        item={item}
        regionCode={useChosenRegion()}
        tradeUnionId={useChosenTradeUnion()}
        onRegion={chooseRegion}
        onTradeUnion={chooseTradeUnion}
      />
      <ListItem
        title="咨询电话"
        value={<Text className="ink-blue">{phone}</Text>}
        label={`拨打咨询电话 ${phone}`}
        onPress={() => callPhone(phone)}
      />
    </Card>
  )
}
