import type { Form } from '#shared/form/form.ts'
import { validateForm } from '#shared/form/schema.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import { askedByTelephone } from '#shared/signup/telephone-form.ts'
import { explainPlan } from '../event/explain-plan.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { toStoredAnswers } from './check-signup.ts'
import { explainConditions } from './explain-conditions.ts'
import { findNeeds } from './find-needs.ts'

/** The organizer says that the person has agreed by telephone to what the form would have shown. */
export const addSignup: Handler<'addSignup'> = async ({ params, body }, context) => {
  const needs = await findNeeds(context, params.id)
  const form: Form = askedByTelephone(needs, body.teamName !== undefined)
  const { answers, errors } = validateForm(form, body.answers)
  if (errors.length > 0) throw new ApiError('invalid_input', { fieldErrors: errors })
  const signup = {
    clientToken: body.clientToken,
    teamName: body.teamName,
    consentVersion: (needs.introduction ? signupConsent : generalConsent).version,
    ...(needs.pledge && { pledgeVersion: singlePledge.version }),
    ...toStoredAnswers(answers),
  }
  const call = context.database.call('add_signup', { event_id: params.id, signup, reason: body.reason })
  return explainConditions(context.database, params.id, answers, explainPlan(call))
}
