import { View } from '@tarojs/components'
import type { WaitingItem } from '#shared/message/endpoints/waiting.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { openWaiting } from './open-waiting.ts'
import { waitingWords } from './waiting-words.ts'

interface Props {
  item: WaitingItem
  now: number
  /** The most urgent thing of the page has the one red button. */
  first: boolean
}

/** One thing that waits. The whole card leads to where it is done. */
export function WaitingCard({ item, now, first }: Props) {
  const { icon, tone, title, note, deadline, action } = waitingWords(item, now)
  return (
    <Card row className="waiting-card" onPress={() => void openWaiting(item)}>
      <IconTile name={icon} tone={tone} />
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="t4">{note}</View>
        {deadline && <View className="waiting-card__deadline">{deadline}</View>}
      </View>
      <View className={`waiting-do${first ? ' fill-red' : ''}`}>{action}</View>
    </Card>
  )
}
