import { View } from '@tarojs/components'
import type { ManagedEvent } from '#shared/api/organizer.ts'
import { Card } from '../../components/card.tsx'
import { Tag } from '../../components/tag.tsx'
import { go } from '../../lib/navigate.ts'
import { phaseTag, timeWords } from '../event/event-words.ts'
import { PoolLine } from '../event/pool-line.tsx'

/** One event of the organizer: how full it is, and whether somebody waits for a decision. */
export function ManagedEventItem({ managed: { event, counts } }: { managed: ManagedEvent }) {
  const pending = counts.待审核
  const tag = phaseTag(event)
  return (
    <Card
      label={`${event.title}，${timeWords(event)}，${pending > 0 ? `${pending} 人待审核` : tag.words}`}
      onPress={() => void go('managedEvent', { id: event.id })}
    >
      <View className="row">
        <View className="strong grow">{event.title}</View>
        {pending > 0 ? <Tag tone="amber">{`待审核 ${pending}`}</Tag> : <Tag tone={tag.tone}>{tag.words}</Tag>}
      </View>
      <View className="t4">
        {timeWords(event)} · {event.placeName}
      </View>
      <PoolLine pools={event.pools} />
    </Card>
  )
}
