import { timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { eventStates, poolNames } from './event-phase.ts'
import { eventDetailSchema, eventSummarySchema } from './event-shapes.ts'
import { signupStatuses } from './signup-status.ts'

const countsSchema = z.record(z.enum(signupStatuses), z.int())

export const managedEventSchema = z.object({
  event: eventSummarySchema,
  state: z.enum(eventStates),
  /** Signups by status; statuses nobody has count 0. */
  counts: countsSchema,
  needsReview: z.boolean(),
  lastPromotion: z.nullable(z.object({ at: timestampSchema, pool: z.enum(poolNames), note: z.string() })),
})
export type ManagedEvent = z.infer<typeof managedEventSchema>

/** One event as its organizers read and edit it: `event` has everything that an `EventPlan` says. */
export const managedEventDetailSchema = z.extend(managedEventSchema, {
  event: eventDetailSchema,
  /** When it was settled who came and who did not; null until then. */
  finishedAt: z.nullable(timestampSchema),
  /** Whether the caller organizes all events of the union, and so may copy this one. */
  canCreate: z.boolean(),
})
export type ManagedEventDetail = z.infer<typeof managedEventDetailSchema>
