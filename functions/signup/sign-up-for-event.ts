import { liveSignupStatuses } from '#shared/event/signup-status.ts'
import type { Answers } from '#shared/form/answers.ts'
import { getMySignup } from '#shared/signup/endpoints/signups.ts'
import type { ApiDatabase } from '../database/api-database.ts'
import { explainPlan } from '../event/explain-plan.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { JsonAnswer } from '../foundation/json-answer.ts'
import type { Handler } from '../http/handler.ts'
import { checkSignup, toStoredSignup } from './check-signup.ts'
import { explainConditions } from './explain-conditions.ts'
import { findNeeds } from './find-needs.ts'

/**
 * The database decides. An unmet condition is answered as a sentence beside its answer. What others will read is checked by a
 * job afterwards, so that nobody's network stands between a person and a seat.
 */
export const signUpForEvent: Handler<'signUpForEvent'> = async ({ params, body }, context) => {
  const answers = checkSignup(await findNeeds(context, params.id), body)
  return takeSignup(context.database, params.id, body, answers)
}

async function takeSignup(
  database: ApiDatabase,
  eventId: string,
  payload: Parameters<typeof toStoredSignup>[0],
  answers: Answers,
): Promise<JsonAnswer> {
  try {
    const signup = toStoredSignup(payload, answers)
    const input = { event_id: eventId, signup }
    const call = explainPlan(
      payload.sessions
        ? database.call('sign_up_for_sessions', input)
        : database.call('sign_up_for_event', input),
    )
    return await explainConditions(database, eventId, answers, call)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // The phone or ID number is in already, but under another account.
    if (error.code === 'already_signed_up' && !(await isSignedUp(database, eventId, payload.sessions?.[0])))
      throw new ApiError('person_signed_up')
    throw error
  }
}

async function isSignedUp(database: ApiDatabase, eventId: string, session?: number): Promise<boolean> {
  const own = await database.ask('get_my_signup', { event_id: eventId, session }, getMySignup.response)
  return liveSignupStatuses.some((status) => status === own?.status)
}
