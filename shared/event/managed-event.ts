import { timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { contactSchema } from './contact.ts'
import { eventFileSchema } from './event-file.ts'
import { eventStates } from './event-phase.ts'
import { askedQuestionSchema } from './event-question.ts'
import { eventDetailSchema, eventSummarySchema } from './event-shapes.ts'
import { organizerRoles } from './organizer-role.ts'
import { signupStatuses } from './signup-status.ts'

const countsSchema = z.record(z.enum(signupStatuses), z.int())

export const managedEventSchema = z.object({
  event: eventSummarySchema,
  state: z.enum(eventStates),
  /** The number of signups by status. A status without signups has 0. */
  counts: countsSchema,
  needsReview: z.boolean(),
  /** What the caller may do here. */
  role: z.enum(organizerRoles),
  lastPromotion: z.nullable(z.object({ at: timestampSchema, pool: z.string(), note: z.string() })),
})
export type ManagedEvent = z.infer<typeof managedEventSchema>

/** One event for its organizers. `event` has every field of `EventPlan`. */
export const managedEventDetailSchema = z.extend(managedEventSchema, {
  event: eventDetailSchema,
  /** Whom people with a seat may ask. */
  contact: z.nullable(contactSchema),
  files: z.array(eventFileSchema),
  /** Questions that people have answered and nobody is asked any more. */
  pastQuestions: z.array(askedQuestionSchema),
  /** The teams that closing signups now would dissolve, in the order of arrival. */
  shortTeams: z.array(z.object({ name: z.string(), captainName: z.string(), size: z.int() })),
  /** When attendance was settled; null before that. */
  finishedAt: z.nullable(timestampSchema),
  /** Until when a cancelation can be taken back, because nobody has been told; null when it cannot. */
  restorableUntil: z.nullable(timestampSchema),
  /** Whether the caller organizes all events of the union, and so may copy this one. */
  canCreate: z.boolean(),
})
export type ManagedEventDetail = z.infer<typeof managedEventDetailSchema>
