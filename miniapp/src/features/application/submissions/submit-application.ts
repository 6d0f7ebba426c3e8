import { getConsent } from '#shared/account/consents.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { rememberApplication } from '../remember-application.ts'
import { type ApplicationSession, closeApplication, keepProfile } from './application-session.ts'
import { rememberFinished } from './finished-application.ts'

/**
 * Sends the application with its checked answers. However often it is sent, the draft's token makes it one. After it
 * has arrived, the draft is deleted. @throws ApiError and keeps the draft.
 */
export async function submitApplication(
  session: ApplicationSession,
  answers: Answers,
): Promise<ApplicationDetail> {
  const { itemForm } = session
  const draft = session.draft()
  const { serviceCode, variant, clientToken, formVersion, regionCode, tradeUnionId } = draft
  const consents = itemForm.consents.map((kind) => ({ kind, version: getConsent(kind).version }))
  const body = { clientToken, serviceCode, variant, formVersion, regionCode, tradeUnionId, answers, consents }
  const detail = await withSession(() => callApi('POST /applications', { body }))
  keepProfile(answers)
  rememberApplication(detail)
  closeApplication({ serviceCode, variant })
  rememberFinished(draft, detail.reference)
  return detail
}
