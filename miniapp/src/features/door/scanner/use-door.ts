import { useCallback, useEffect, useState } from 'react'
import type { Door } from '#shared/door/endpoints/door.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useNow } from '../../../lib/use-now.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { type KeptList, keptList, loadDoorList } from './door-list.ts'

const refreshMilliseconds = 10_000
/**
 * A new list is a logged download, so it is not fetched for each ticket that is added or moved. Scans ask the server
 * anyway.
 */
const newListMilliseconds = 5 * 60_000

/** The current numbers of a door for one session (undefined: the one of now), and its list on this phone. */
export function useDoor(eventId: string, session?: number) {
  const remote = useRemote<Door>(
    () =>
      withSession(() =>
        callApi('GET /organizer/events/:id/door', { params: { id: eventId }, query: { session } }),
      ),
    `door:${eventId}:${session ?? ''}`,
  )
  const [list, setList] = useState<KeptList | undefined>(() => keptList(eventId))
  const [listError, setListError] = useState<unknown>()
  /** Returns whether there is a new list. */
  const loadList = useCallback(async (): Promise<boolean> => {
    try {
      setList(await loadDoorList(eventId))
      setListError(undefined)
      return true
    } catch (failure) {
      setListError(failure)
      return false
    }
  }, [eventId])

  usePoll(() => void remote.reload(), refreshMilliseconds)
  // The list expires after twelve hours, also while the page is open.
  const now = useNow(60_000)
  useEffect(() => setList(keptList(eventId, now)), [eventId, now])

  const door = remote.data
  const isOpen =
    door !== undefined && timeNow() >= Date.parse(door.opensAt) && timeNow() < Date.parse(door.endsAt)
  const isOld =
    list === undefined ||
    (list.version !== door?.listVersion && timeNow() - Date.parse(list.loadedAt) > newListMilliseconds)
  useEffect(() => {
    if (isOpen && isOld && remote.error === undefined) void loadList()
  }, [isOpen, isOld, remote.error, loadList])
  return { door, isOpen, error: remote.error, reload: remote.reload, list, listError, loadList }
}
