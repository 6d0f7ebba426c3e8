import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { callApi } from '../../lib/api.ts'
import { withSession } from '../../lib/sign-in.ts'
import { useRemote } from '../../lib/use-remote.ts'
import { applicationKey } from './remember-application.ts'

/** One application of the worker, first as last known, then from the server. */
export function useApplication(reference: string) {
  return useRemote<ApplicationDetail>(
    () => withSession(() => callApi('GET /applications/:reference', { params: { reference } })),
    applicationKey(reference),
  )
}
