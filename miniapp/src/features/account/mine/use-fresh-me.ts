import type { Me } from '#shared/account/endpoints/sessions.ts'
import { callApi } from '../../../lib/api.ts'
import { keepMe } from '../../../lib/session.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The signed-in worker from the server; until it answers, as known from signing in. */
export function useFreshMe(known: Me): Me {
  const { data = known } = useRemote<Me>(async () => {
    const me = await withSession(() => callApi('GET /me', {}))
    keepMe(me)
    return me
  })
  return data
}
