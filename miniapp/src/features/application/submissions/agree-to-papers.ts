import { paperConsent } from '#shared/account/paper-consent.ts'
import type { PaperOffer } from '#shared/application/endpoints/papers.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'

/** Records the consent to the text of today, and learns the papers. @throws ApiError */
export const agreeToPapers = (): Promise<PaperOffer> =>
  withSession(() => callApi('POST /papers/agreement', { body: { version: paperConsent.version } }))
