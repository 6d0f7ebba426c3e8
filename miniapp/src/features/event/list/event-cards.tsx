import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { EventSummary } from '#shared/event/event-shapes.ts'
import { Pager } from '../../../components/pager.tsx'
import { EventCard } from './event-card.tsx'

/** As many cards as an old phone draws fast. The province may have hundreds of events. */
const pageSize = 30

/** Events as cards, a page at a time. */
export function EventCards({ events }: { events: readonly EventSummary[] }) {
  const [asked, setPage] = useState(0)
  const lastPage = Math.max(0, Math.ceil(events.length / pageSize) - 1)
  // After a refresh the list may be shorter.
  const page = Math.min(asked, lastPage)
  const leaf = (to: number) => () => {
    setPage(to)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <>
      {events.slice(page * pageSize, (page + 1) * pageSize).map((event) => (
        <EventCard key={event.id} event={event} />
      ))}
      {lastPage > 0 && (
        <Pager
          words={`第 ${page + 1} 页，共 ${lastPage + 1} 页`}
          onBack={page > 0 ? leaf(page - 1) : undefined}
          onForth={page < lastPage ? leaf(page + 1) : undefined}
        />
      )}
    </>
  )
}
