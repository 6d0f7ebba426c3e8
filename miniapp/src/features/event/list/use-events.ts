import type { EventDetail, EventSummary } from '#shared/event/event-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** Every event that can be looked at, as last known and then as it is. */
export function useEvents() {
  return useRemote<EventSummary[]>(() => callApi('GET /events', {}), 'events')
}

/** One event; opened once, it opens without a network too. */
export function useEvent(id: string) {
  return useRemote<EventDetail>(() => callApi('GET /events/:id', { params: { id } }), `event:${id}`)
}
