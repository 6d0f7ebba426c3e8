import { useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { EventCards } from '../../features/event/list/event-cards.tsx'
import { filterEvents, keepCity, readFilter } from '../../features/event/list/event-filter.ts'
import { FilterChips } from '../../features/event/list/filter-chips.tsx'
import { useEvents } from '../../features/event/list/use-events.ts'
import { messageOf } from '../../lib/api-error.ts'

/** All events, by city and kind. It opens as last known and refreshes when pulled down. */
export default function EventsPage() {
  const { data, error, reload } = useEvents()
  const [filter, setFilter] = useState(readFilter)
  const shown = data && filterEvents(data, filter)
  const showAll = () => {
    keepCity(undefined)
    setFilter({ isOpen: false })
  }
  return (
    <Page title="活动" tab="events">
      <FilterChips events={data} filter={filter} onChange={setFilter} />
      {error !== undefined && data && (
        <Note tone="amber">网络不通，下面是上次看到的，名额可能已经变了。</Note>
      )}
      {!shown && error === undefined && <Skeleton cards={4} />}
      {!shown && error !== undefined && (
        <ErrorState message={messageOf(error)} onRetry={() => void reload()} />
      )}
      {shown && <EventCards key={JSON.stringify(filter)} events={shown} />}
      {shown?.length === 0 && (
        <EmptyState
          title="这里暂时没有活动"
          note="换个城市或类型看看，也可以过几天再来"
          action={data?.length === 0 ? undefined : '看全部活动'}
          onAction={showAll}
        />
      )}
    </Page>
  )
}
