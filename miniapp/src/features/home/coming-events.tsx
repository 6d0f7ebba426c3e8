import { View } from '@tarojs/components'
import type { EventSummary } from '#shared/api/event-shapes.ts'
import { Card } from '../../components/card.tsx'
import { DateTile } from '../../components/date-tile.tsx'
import { SectionTitle } from '../../components/section-title.tsx'
import { callApi } from '../../lib/api.ts'
import { inChina } from '../../lib/china-time.ts'
import { go } from '../../lib/navigate.ts'
import { useRemote } from '../../lib/use-remote.ts'

/** The next events, as last known and then as they are. Without any there is no section. */
export function ComingEvents() {
  const { data = [] } = useRemote<EventSummary[]>(() => callApi('GET /events', {}), 'events')
  const coming = data
    .filter(({ endsAt, phase }) => phase !== '已取消' && Date.parse(endsAt) > Date.now())
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .slice(0, 3)
  if (coming.length === 0) return null
  return (
    <>
      <SectionTitle title="近期活动" action="全部" onAction={() => void go('events')} />
      {coming.map((event) => (
        <ComingEvent key={event.id} event={event} />
      ))}
    </>
  )
}

function ComingEvent({ event }: { event: EventSummary }) {
  const { month, day, weekday, clock } = inChina(event.startsAt)
  const tone = event.kind === '婚恋交友' ? 'rose' : 'green'
  return (
    <Card row label={`${event.title}，${month}月${day}日`} onPress={() => void go('events')}>
      <DateTile month={month} day={day} tone={tone} />
      <View className="grow">
        <View className="strong">{event.title}</View>
        <View className="t4">
          {weekday} {clock} · {event.placeName}
        </View>
      </View>
    </Card>
  )
}
