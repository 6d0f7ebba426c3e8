import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { callApi } from '../../lib/api.ts'
import { withSession } from '../../lib/sign-in.ts'
import { useRemote } from '../../lib/use-remote.ts'
import { applicationKey } from './remember-application.ts'

/** One application of the worker, as last known and then as it is. */
export function useApplication(reference: string) {
  return useRemote<ApplicationDetail>(
    () => withSession(() => callApi('GET /applications/:reference', { params: { reference } })),
    applicationKey(reference),
  )
}
