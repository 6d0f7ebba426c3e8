import { View } from '@tarojs/components'
import type { ManagedEvent } from '#shared/event/managed-event.ts'
import { timeWords } from '#shared/event/time-words.ts'
import { Card } from '../../../components/card.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../lib/navigate.ts'
import type { Tone } from '../../../theme/tone.ts'
import { phaseTag, seatsWords } from '../event-words.ts'
import { PoolLine } from '../list/pool-line.tsx'
import { WhenWhere } from '../list/when-where.tsx'

/** One event of the organizer: how full it is, and whether a signup waits for a decision. */
export function ManagedEventItem({ managed }: { managed: ManagedEvent }) {
  const { event } = managed
  const { words, tone } = tagOf(managed)
  const where = `${timeWords(event)} · ${event.placeName}`
  const seats = seatsWords(event)
  return (
    <Card
      label={`${event.title}，${words}，${where}，${seats}`}
      onPress={() => void go(managed.role === '签到' ? 'door' : 'managedEvent', { id: event.id })}
    >
      <View className="row">
        <View className="strong grow">{event.title}</View>
        <Tag tone={tone}>{words}</Tag>
      </View>
      <WhenWhere event={event} />
      <PoolLine event={event} />
    </Card>
  )
}

/** What waits for the organizer comes before the phase. */
function tagOf({ event, counts, state }: ManagedEvent): { words: string; tone: Tone | undefined } {
  if (state === '草稿') return { words: state, tone: 'blue' }
  return counts.待审核 > 0 ? { words: `待审核 ${counts.待审核}`, tone: 'amber' } : phaseTag(event)
}
