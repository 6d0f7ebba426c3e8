import type { ApplicationSummary } from '#shared/application/application-shapes.ts'
import { callApi } from '../../lib/api.ts'
import { withSession } from '../../lib/sign-in.ts'
import { useRemote } from '../../lib/use-remote.ts'

/** The worker's applications, newest first, as last known and then as they are. */
export function useApplications() {
  return useRemote<ApplicationSummary[]>(
    () => withSession(() => callApi('GET /applications', {})),
    'applications',
  )
}
