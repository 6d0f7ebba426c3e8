import type { ApplicationSummary } from '#shared/application/application-shapes.ts'
import { callApi } from '../../lib/api.ts'
import { withSession } from '../../lib/sign-in.ts'
import { useRemote } from '../../lib/use-remote.ts'

/** The worker's applications, newest first, first as last known, then from the server. */
export function useApplications() {
  return useRemote<ApplicationSummary[]>(
    () => withSession(() => callApi('GET /applications', {})),
    'applications',
  )
}
