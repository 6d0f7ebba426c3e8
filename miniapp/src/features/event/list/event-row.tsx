import { View } from '@tarojs/components'
import type { EventSummary } from '#shared/event/event-shapes.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { DateTile } from '../../../components/date-tile.tsx'
import { go } from '../../../lib/navigate.ts'
import { phaseTag, seatsWords } from '../event-words.ts'
import { kindLooks } from '../kind-look.ts'
import { PoolLine } from './pool-line.tsx'

/** An event on the home page, with its day first. */
export function EventRow({ event }: { event: EventSummary }) {
  const { month, day, weekday, clock } = inChina(event.startsAt)
  const tag = phaseTag(event)
  const seats = seatsWords(event)
  const when = `${weekday} ${clock}`
  return (
    <Card
      row
      label={`${event.title}，${month}月${day}日 ${when}，${event.placeName}，${seats}，${tag.words}`}
      onPress={() => void go('event', { id: event.id })}
    >
      <DateTile month={month} day={day} tone={kindLooks[event.kind].tone} />
      <View className="grow">
        <View className="strong">{event.title}</View>
        <View className="t4">
          {when} · {event.phase === '未开始报名' ? tag.words : event.placeName}
        </View>
        {event.phase !== '未开始报名' && <PoolLine event={event} />}
      </View>
    </Card>
  )
}
