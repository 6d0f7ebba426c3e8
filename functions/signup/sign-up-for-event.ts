import { eventDetailSchema } from '#shared/event/event-shapes.ts'
import { liveSignupStatuses } from '#shared/event/signup-status.ts'
import { getMySignup } from '#shared/signup/endpoints/signups.ts'
import { type EventSignup, matchmakingSignupSchema, signupSchemaFor } from '#shared/signup/signup.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import * as z from '#shared/zod.ts'
import type { ApiDatabase } from '../database/api-database.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { JsonAnswer } from '../foundation/json-answer.ts'
import type { Context, Handler } from '../http/handler.ts'
import { listFieldErrors } from '../http/read-input.ts'
import { requiredWorker } from '../http/required-worker.ts'
import { checkSignupTexts } from './texts/check-signup-texts.ts'
import { describeUnmetCondition } from './unmet-condition.ts'

const madeSchema = z.object({ id: z.uuid(), team: z.nullish(z.object({ id: z.uuid() })) })

/** The database decides; a condition that is not met comes back as a sentence beside the answer it is about. */
export const signUpForEvent: Handler<'signUpForEvent'> = async ({ params, body }, context) => {
  await checkWhatTheEventAsks(context, params.id, body)
  const noteVerdicts = await checkSignupTexts(context.runtime, requiredWorker(context), body)
  const answer = await takeSignup(context.database, params.id, body)
  await noteVerdicts(z.parse(madeSchema, answer.json))
  return answer
}

async function takeSignup(database: ApiDatabase, eventId: string, signup: EventSignup): Promise<JsonAnswer> {
  try {
    return await database.call('sign_up_for_event', { event_id: eventId, signup })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // The phone or ID number that was given is in already, but not under this account.
    if (error.code === 'already_signed_up' && !(await isSignedUp(database, eventId)))
      throw new ApiError('person_signed_up')
    if (error.code !== 'condition_not_met') throw error
    const { conditions } = await database.ask('get_event', { event_id: eventId }, eventDetailSchema)
    throw new ApiError('condition_not_met', {
      fieldErrors: [describeUnmetCondition(error.detail ?? '', conditions, signup)],
    })
  }
}

async function isSignedUp(database: ApiDatabase, eventId: string): Promise<boolean> {
  const own = await database.ask('get_my_signup', { event_id: eventId }, getMySignup.response)
  return liveSignupStatuses.some((status) => status === own?.status)
}

/** Some events ask more than the contract can know from the body alone; whoever answered what most ask needs no look. */
async function checkWhatTheEventAsks({ database, runtime }: Context, eventId: string, signup: EventSignup) {
  if (z.safeParse(matchmakingSignupSchema, signup).success) return
  const needs = await runtime.signupNeeds.get(eventId, async () =>
    signupNeedsOf(await database.ask('get_event', { event_id: eventId }, eventDetailSchema)),
  )
  const checked = z.safeParse(signupSchemaFor(needs), signup)
  if (!checked.success) throw new ApiError('invalid_input', { fieldErrors: listFieldErrors(checked.error) })
}
