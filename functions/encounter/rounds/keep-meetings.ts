import type { Context } from '../../http/handler.ts'
import { tokensOf } from '../choice/choice-round.ts'
import { metTokensOf } from './make-schedule.ts'
import type { KeptBoard } from './round-board.ts'

/** When a round begins, its pairs are recorded as tokens, so that they are not seated together again. */
export async function keepMeetings(eventId: string, kept: KeptBoard, context: Context): Promise<void> {
  const pairs = metTokensOf(kept, kept.currentRound, tokensOf(context))
  await context.runtime.service.database.call('save_met_pairs', { event_id: eventId, pairs })
}
