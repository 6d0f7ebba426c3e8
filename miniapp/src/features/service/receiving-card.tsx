import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { findReceiver } from '#shared/trade-union/receiving-union.ts'
import { Card } from '../../components/card.tsx'
import { ListItem } from '../../components/list-item.tsx'
import { callPhone } from '../../lib/call-phone.ts'
import { chooseRegion, useChosenRegion } from '../region/chosen-region.ts'
import { RegionSheet } from '../region/region-sheet.tsx'

/** Who receives an application from the worker's county and why, and whom to call. */
export function ReceivingCard({ item, phone }: { item: ServiceItem; phone: string }) {
  const region = useChosenRegion()
  const [isChoosing, setChoosing] = useState(false)
  const receiver = region ? findReceiver(item, region) : undefined
  return (
    <Card list>
      <ListItem
        title="受理工会"
        note={receiver?.reason ?? '选您上班的地方，就知道由谁办'}
        value={receiver ? '改地区' : '请选择地区'}
        label={receiver ? `受理工会：${receiver.tradeUnion.name}，改地区` : '受理工会：请选择地区'}
        onPress={() => setChoosing(true)}
      />
      <ListItem
        title="咨询电话"
        value={<Text className="ink-blue">{phone}</Text>}
        label={`拨打咨询电话 ${phone}`}
        onPress={() => callPhone(phone)}
      />
      <RegionSheet
        open={isChoosing}
        title="您在哪个市上班？"
        value={region}
        onChoose={chooseRegion}
        onClose={() => setChoosing(false)}
      />
    </Card>
  )
}
