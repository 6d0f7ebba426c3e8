import { useState } from 'react'
import type { RoundAction } from '#shared/encounter/round-phases.ts'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { type LiveBoard, toLiveBoard } from './live-board.ts'

/** The rounds of an evening for their host. A failed change says why and shows the current state. */
export function useRounds(eventId: string) {
  const params = { id: eventId }
  const [busy, setBusy] = useState(false)
  const remote = useRemote<LiveBoard>(async () =>
    toLiveBoard(await withSession(() => callApi('GET /organizer/events/:id/rounds', { params }))),
  )
  usePoll(() => void remote.reload(), 5_000)
  const run = async (call: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    await withSession(call).catch((failure: unknown) => toast(messageOf(failure)))
    await remote.reload()
    setBusy(false)
  }
  return {
    ...remote,
    busy,
    schedule: (rounds: number, minutes: number, left: readonly string[]) =>
      run(() =>
        callApi('POST /organizer/events/:id/rounds', { params, body: { rounds, minutes, left: [...left] } }),
      ),
    control: (action: RoundAction, round: number) =>
      run(() => callApi('POST /organizer/events/:id/rounds/control', { params, body: { action, round } })),
  }
}
