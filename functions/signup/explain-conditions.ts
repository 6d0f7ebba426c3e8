import { eventDetailSchema } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { ApiDatabase } from '../database/api-database.ts'
import { ApiError } from '../foundation/api-error.ts'
import { describeUnmetCondition } from './unmet-condition.ts'

/** Shows an unmet condition of an event as a sentence beside its answer. */
export async function explainConditions<Answer>(
  database: ApiDatabase,
  eventId: string,
  answers: Answers,
  answer: Promise<Answer>,
): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'condition_not_met') throw error
    const { conditions } = await database.ask('get_event', { event_id: eventId }, eventDetailSchema)
    throw new ApiError('condition_not_met', {
      fieldErrors: [describeUnmetCondition(error.detail ?? '', conditions, answers)],
    })
  }
}
