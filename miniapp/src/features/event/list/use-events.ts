import type { EventDetail, EventSummary } from '#shared/event/event-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** All published events, first as last known, then from the server. */
export function useEvents() {
  return useRemote<EventSummary[]>(() => callApi('GET /events', {}), 'events')
}

/** One event. After it was opened once, it opens without a network. */
export function useEvent(id: string) {
  return useRemote<EventDetail>(() => callApi('GET /events/:id', { params: { id } }), `event:${id}`)
}
