import type { Child } from '#shared/account/endpoints/privacy.ts'
import { callApi } from '../../../lib/api.ts'
import { needsSignInPage, withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The children of the account; none for a person who has not signed in, or while there is no network. */
export function useChildren(): readonly Child[] | undefined {
  const { data, error } = useRemote<readonly Child[]>(async () =>
    needsSignInPage() ? [] : withSession(() => callApi('GET /me/children', {})),
  )
  return data ?? (error === undefined ? undefined : [])
}
