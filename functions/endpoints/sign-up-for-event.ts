import { eventDetailSchema } from '#shared/api/event-shapes.ts'
import { describeUnmetCondition } from '../events/unmet-condition.ts'
import { ApiError } from '../http/api-error.ts'
import type { Handler } from '../http/handler.ts'

/** The database decides; a condition that is not met comes back as a sentence beside the answer it is about. */
export const signUpForEvent: Handler<'signUpForEvent'> = async ({ params, body }, { database }) => {
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
