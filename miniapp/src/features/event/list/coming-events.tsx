import { timeNow } from '#shared/foundation/clock.ts'
import { SectionTitle } from '../../../components/section-title.tsx'
import { go } from '../../../lib/navigate.ts'
import { EventRow } from './event-row.tsx'
import { useEvents } from './use-events.ts'

/** The next events, first as last known, then from the server. Hidden when there are none. */
export function ComingEvents() {
  const { data = [] } = useEvents()
  const coming = data
    .filter(({ endsAt, phase }) => phase !== '已取消' && Date.parse(endsAt) > timeNow())
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .slice(0, 3)
  if (coming.length === 0) return null
  return (
    <>
      <SectionTitle title="近期活动" action="全部" onAction={() => void go('events')} />
      {coming.map((event) => (
        <EventRow key={event.id} event={event} />
      ))}
    </>
  )
}
