import { callApi } from '../../../lib/api.ts'
import type { AnswerOf } from '../../../lib/routes-of-api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** What waits for the signed-in worker, first as last known, then from the server. */
export function useWaiting() {
  return useRemote<AnswerOf<'GET /waiting'>>(() => withSession(() => callApi('GET /waiting', {})), 'waiting')
}
