import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceItem } from '#shared/service/service-item.ts'
import {
  findChosenReceiver,
  isDecidedByPlace,
  listIndustrialReceivers,
} from '#shared/trade-union/receiving-union.ts'
import { ListItem } from '../../components/list-item.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { callPhone } from '../../lib/call-phone.ts'
import { RegionSheet } from './region-sheet.tsx'
import { useTradeUnionContact } from './use-trade-union-contact.ts'

interface Props {
  item: Pick<ServiceItem, 'levels'>
  regionCode: string | undefined
  tradeUnionId: string | undefined
  onRegion: (countyCode: string) => void
  /** `undefined`: no industrial union, so the county's union receives it. */
  onTradeUnion: (id: string | undefined) => void
}

/**
 * The receiving union and the reason, the phone number there, and the ways to choose another county or an industrial
 * union.
 */
export function ReceiverLines({ item, regionCode, tradeUnionId, onRegion, onTradeUnion }: Props) {
  const [asking, setAsking] = useState<'region' | 'industry'>()
  const receiver = findChosenReceiver(item, regionCode ?? '', tradeUnionId)
  const contact = useTradeUnionContact(receiver?.tradeUnion.id)
  const industrial = listIndustrialReceivers(item)
  const isIndustrial = receiver?.tradeUnion.level === 'industrial'
  const close = () => setAsking(undefined)
  const takeIndustrial = (id: string | undefined) => {
    onTradeUnion(id)
    close()
  }
  return (
    <>
      <ListItem
        title={receiver ? `由${receiver.tradeUnion.name}受理` : '由哪个工会受理'}
        note={receiver?.reason ?? '选您上班的地方，就知道由谁办'}
        {...(isDecidedByPlace(item) && {
          value: receiver ? '改地区' : '请选择地区',
          label: receiver ? `由${receiver.tradeUnion.name}受理，改地区` : '由哪个工会受理：请选择地区',
          onPress: () => setAsking('region'),
        })}
      />
      {contact?.phone && (
        <ListItem
          title={`${receiver?.tradeUnion.name}电话`}
          note={contact.address}
          value={<Text className="ink-blue">{contact.phone}</Text>}
          label={`拨打${receiver?.tradeUnion.name}电话 ${contact.phone}`}
          onPress={() => callPhone(contact.phone ?? '')}
        />
      )}
      {industrial.length > 0 && (
        <ListItem
          title={isIndustrial ? '改回由地方工会受理' : '单位归省产业工会管？'}
          note={isIndustrial ? undefined : '高校、银行、铁路等省属单位才选，不清楚不用选'}
          value={isIndustrial ? undefined : '选产业工会'}
          onPress={() => (isIndustrial ? takeIndustrial(undefined) : setAsking('industry'))}
        />
      )}
      <RegionSheet
        open={asking === 'region'}
        title="您在哪个市上班？"
        value={regionCode}
        onChoose={(code) => {
          onRegion(code)
          onTradeUnion(undefined)
        }}
        onClose={close}
      />
      <Sheet title="您单位归哪个产业工会？" open={asking === 'industry'} onClose={close}>
        {industrial.map(({ id, name }) => (
          <ListItem key={id} title={name} label={name} onPress={() => takeIndustrial(id)} />
        ))}
      </Sheet>
    </>
  )
}
