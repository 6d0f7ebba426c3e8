import type { Encounter } from '#shared/encounter/endpoints/encounters.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { withDeadline } from '../with-deadline.ts'

/** Often enough to notice within a few seconds that choosing has begun or ended. */
const everyMilliseconds = 6_000

export type LiveEncounter = Encounter & { deadline: number }

/** Mutual choice for this participant, refreshed while the page is open. */
export function useEncounter(eventId: string) {
  const remote = useRemote<LiveEncounter>(async () =>
    withDeadline(await withSession(() => callApi('GET /events/:id/encounter', { params: { id: eventId } }))),
  )
  usePoll(() => void remote.reload(), everyMilliseconds)
  return remote
}
