import { managedEventDetailSchema } from '#shared/event/managed-event.ts'
import type { Form } from '#shared/form/form.ts'
import { validateForm } from '#shared/form/schema.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import { askedByTelephone } from '#shared/signup/telephone-form.ts'
import { explainPlan } from '../event/explain-plan.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { toStoredAnswers } from './check-signup.ts'
import { explainConditions } from './explain-conditions.ts'

/** The organizer says that the person has agreed by telephone to what the form would have shown. */
export const addSignup: Handler<'addSignup'> = async ({ params, body }, context) => {
  // Asked first, so that nobody else learns what the event asks.
  const { event } = await context.database.ask(
    'get_managed_event',
    { event_id: params.id },
    managedEventDetailSchema,
  )
  const needs = signupNeedsOf(event)
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
