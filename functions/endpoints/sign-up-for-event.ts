import { eventDetailSchema } from '#shared/api/event-shapes.ts'
import { type EventSignup, matchmakingSignupSchema } from '#shared/event/signup.ts'
import * as z from '#shared/zod.ts'
import type { ApiDatabase } from '../database/api-database.ts'
import { describeUnmetCondition } from '../events/unmet-condition.ts'
import { ApiError } from '../http/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { listFieldErrors } from '../http/read-input.ts'

/** The database decides; a condition that is not met comes back as a sentence beside the answer it is about. */
export const signUpForEvent: Handler<'signUpForEvent'> = async ({ params, body }, { database }) => {
  await checkWhatTheKindAsks(database, params.id, body)
  try {
    return await database.call('sign_up_for_event', { event_id: params.id, signup: body })
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'condition_not_met') throw error
    const { conditions } = await database.read('get_event', { event_id: params.id }, eventDetailSchema)
    throw new ApiError('condition_not_met', {
      fieldErrors: [describeUnmetCondition(error.detail ?? '', conditions, body)],
    })
  }
}

/** Matchmaking asks more than the contract can know from the body alone; whoever answered all of it needs no look. */
async function checkWhatTheKindAsks(database: ApiDatabase, eventId: string, signup: EventSignup) {
  const checked = z.safeParse(matchmakingSignupSchema, signup)
  if (checked.success) return
  const { kind } = await database.read('get_event', { event_id: eventId }, eventDetailSchema)
  if (kind === '婚恋交友') {
    throw new ApiError('invalid_input', { fieldErrors: listFieldErrors(checked.error) })
  }
}
