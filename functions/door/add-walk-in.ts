import { birthDateOf } from '#shared/account/person/id-number.ts'
import { walkInForm } from '#shared/door/walk-in-form.ts'
import { eventDetailSchema } from '#shared/event/event-shapes.ts'
import { validateForm } from '#shared/form/schema.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import { explainPlan } from '../event/explain-plan.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { toStoredAnswers } from '../signup/check-signup.ts'
import { explainConditions } from '../signup/explain-conditions.ts'

/** The organizer says that the person at the door has agreed to what the form would have shown. */
export const addWalkIn: Handler<'addWalkIn'> = async ({ params, body }, { database }) => {
  // Asked first, so that somebody who does not stand at this door learns nothing.
  await database.call('get_door', { event_id: params.id })
  const event = await database.ask('get_event', { event_id: params.id }, eventDetailSchema)
  const needs = signupNeedsOf(event)
  const { answers, errors } = validateForm(walkInForm(event), body.answers)
  if (errors.length > 0) throw new ApiError('invalid_input', { fieldErrors: errors })
  const { idNumber } = answers
  const signup = {
    consentVersion: (needs.introduction ? signupConsent : generalConsent).version,
    ...(needs.pledge && { pledgeVersion: singlePledge.version }),
    ...(typeof idNumber === 'string' && { birthDate: birthDateOf(idNumber) }),
    ...toStoredAnswers(answers),
  }
  const call = database.call('add_walk_in', {
    event_id: params.id,
    door: body.door,
    device_id: body.deviceId,
    scan_id: body.scanId,
    session: body.session,
    takes_over: body.takesOver,
    signup,
  })
  return explainConditions(database, params.id, answers, explainPlan(call))
}
