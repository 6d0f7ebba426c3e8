import { eventDetailSchema } from '#shared/event/event-shapes.ts'
import { type SignupNeeds, signupNeedsOf } from '#shared/signup/signup-needs.ts'
import type { Context } from '../http/handler.ts'

/** What the signups of an event ask. It is remembered for a short time. */
export const findNeeds = ({ database, runtime }: Context, eventId: string): Promise<SignupNeeds> =>
  runtime.signupNeeds.get(eventId, async () =>
    signupNeedsOf(await database.ask('get_event', { event_id: eventId }, eventDetailSchema)),
  )
