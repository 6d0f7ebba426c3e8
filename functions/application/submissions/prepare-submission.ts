import { type ConsentKind, getConsent } from '#shared/account/consents.ts'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import { correctableItems } from '#shared/form/correction.ts'
import { validateForm } from '#shared/form/schema.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { summaryText } from '#shared/form/summary.ts'
import { listWithheld } from '#shared/form/withheld.ts'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { findClosedReason } from '#shared/service/closing.ts'
import { confirmationStatements, describeWorkplace } from '#shared/service/confirmation.ts'
import type { ApiDatabase } from '../../database/api-database.ts'
import { ApiError } from '../../foundation/api-error.ts'
import { getApplicantName } from './applicant-name.ts'
import { getApplicantPhone } from './applicant-phone.ts'
import { findReceivingUnion } from './find-receiving-union.ts'
import { listAttachments } from './list-attachments.ts'
import { readForm } from './read-form.ts'

/**
 * A submission in the form that SQL takes: checked by the form's schema, with the sensitive answers apart, the
 * receiving union, the staff's summary and the items that staff can ask to correct. Refuses with one sentence for each
 * wrong answer.
 */
export async function prepareSubmission(submission: Submission, database: ApiDatabase) {
  const { serviceCode, variant } = submission
  const { item, form, consents, confirmation, serviceName } = await readForm(database, serviceCode, variant)
  if (submission.formVersion !== form.version) {
    throw new ApiError('invalid_input', {
      fieldErrors: [{ path: 'formVersion', message: '表单有更新，您填的都还在，请重新核对后提交' }],
    })
  }
  // Staff close a service in the console, and the database checks that. Some items also have a last day.
  if (findClosedReason(item, todayInChina())) throw new ApiError('service_closed')
  const tradeUnionId = findReceivingUnion(item, submission.regionCode, submission.tradeUnionId)
  const { answers: checked, errors } = validateForm(form, submission.answers)
  if (errors.length > 0) throw new ApiError('invalid_input', { fieldErrors: errors })
  refuseMissingConsents(consents, submission.consents)
  const { answers, secrets } = splitSecrets(form, checked)
  return {
    clientToken: submission.clientToken,
    serviceCode: item.code,
    serviceName,
    variant: submission.variant,
    formVersion: form.version,
    tradeUnionId,
    committedWorkingDays: item.committedWorkingDays,
    applicantName: getApplicantName(answers) ?? '申请人',
    isNameWithheld: listWithheld(form, checked).length > 0,
    phone: getApplicantPhone(form, answers),
    answers,
    secrets,
    summary: summaryText(form, answers),
    items: correctableItems(form, checked),
    attachments: listAttachments(form, checked),
    confirmationStatement: confirmation ? confirmationStatements[confirmation] : null,
    workplace: confirmation ? describeWorkplace(answers) : null,
    consents: consents.map((kind) => ({ kind, version: getConsent(kind).version })),
  }
}

/** The worker must agree to the current text of each consent that the item needs. */
function refuseMissingConsents(needed: readonly ConsentKind[], given: Submission['consents']): void {
  const missing = needed
    .map(getConsent)
    .filter(
      ({ kind, version }) => !given.some((consent) => consent.kind === kind && consent.version === version),
    )
  if (missing.length === 0) return
  throw new ApiError('consent_missing', {
    fieldErrors: missing.map(({ kind, title }) => ({
      path: `consents.${kind}`,
      message: `请先阅读并同意“${title}”的使用说明`,
    })),
  })
}
