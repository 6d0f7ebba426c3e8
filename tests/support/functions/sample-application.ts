import { findForm } from '#functions/application/submissions/find-form.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { sampleAnswers } from '../sample-answers.ts'

/** An application as its worker reads it, for any form of the catalogue. `chosen` answers come first. */
export function sampleApplication(
  serviceCode: string,
  variant: string | null,
  chosen: Answers = {},
): ApplicationDetail {
  const { form, serviceName } = findForm(serviceCode, variant)
  return {
    reference: 'AH261122AAAAA7',
    serviceCode,
    serviceName,
    variant,
    status: '已受理',
    submittedAt: '2026-11-22T09:30:00+08:00',
    promisedOn: '2026-12-11',
    isOverdue: false,
    tradeUnionName: '包河区总工会',
    todo: null,
    formVersion: form.version,
    tradeUnionId: '340111',
    answers: splitSecrets(form, sampleAnswers(form, chosen)).answers,
    attachments: [],
    timeline: [{ at: '2026-11-22T10:00:00+08:00', title: '已受理', detail: null, actor: '包河区总工会' }],
    correction: null,
    canWithdraw: true,
    acceptBy: null,
    grantedAmount: null,
    tradeUnionPhone: null,
    decisionReason: null,
    overdueSince: null,
    canRemind: false,
    remindedAt: null,
    canRate: false,
    rating: null,
    assistedBy: null,
    canRequestConfirmation: false,
    confirmation: null,
  }
}
