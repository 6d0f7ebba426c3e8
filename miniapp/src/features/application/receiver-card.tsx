import { useState } from 'react'
import type { Receiver } from '#shared/trade-union/receiving-union.ts'
import { Card } from '../../components/card.tsx'
import { ListItem } from '../../components/list-item.tsx'
import { RegionSheet } from '../region/region-sheet.tsx'

interface Props {
  receiver: Receiver | undefined
  regionCode: string
  onChoose: (regionCode: string) => void
}

/** Who will receive the application, and the way to another county. */
export function ReceiverCard({ receiver, regionCode, onChoose }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Card list>
      <ListItem
        title={receiver ? `由${receiver.tradeUnion.name}受理` : '由哪个工会受理'}
        note={receiver?.reason ?? '选您上班的地方，就知道由谁办'}
        value={receiver ? '改地区' : '请选择地区'}
        onPress={() => setChoosing(true)}
      />
      <RegionSheet
        open={isChoosing}
        title="您在哪个市上班？"
        value={regionCode}
        onChoose={onChoose}
        onClose={() => setChoosing(false)}
      />
    </Card>
  )
}
