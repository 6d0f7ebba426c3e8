import { poolNames } from '../event/event-phase.ts'
import { eventSummarySchema } from '../event/event-shapes.ts'
import { signupStatuses } from '../event/signup-status.ts'
import { ratingGrades } from '../foundation/rating.ts'
import { idSchema, timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'

/** A team as one of its members sees it; with the invitation code others join. */
const teamSchema = z.object({
  id: idSchema,
  /** Null to members while it waits for the text check; its captain reads it at once. */
  name: z.nullable(z.string()),
  isCaptain: z.boolean(),
  size: z.int(),
  minSize: z.int(),
  maxSize: z.int(),
  invitationCode: z.nullable(z.string()),
  members: z.array(
    z.object({ signupId: idSchema, fullName: z.string(), isCaptain: z.boolean(), isSelf: z.boolean() }),
  ),
})

const signupShape = {
  id: idSchema,
  /** Order of arrival within the event, without gaps; null until somebody looks at the list, a minute at most. */
  number: z.nullable(z.int()),
  eventId: idSchema,
  status: z.enum(signupStatuses),
  pool: z.enum(poolNames),
  nickname: z.nullable(z.string()),
  waitlistPlace: z.nullable(z.int()),
  offerExpiresAt: z.nullable(timestampSchema),
  seatLabel: z.nullable(z.string()),
  canCancel: z.boolean(),
}
export const signupSchema = z.object({
  ...signupShape,
  /** For who is in line: one sentence why they have not moved up yet. */
  waitingReason: z.nullable(z.string()),
  /** When somebody of the same pool last moved up; null for who is not in line. */
  lastPromotionAt: z.nullable(timestampSchema),
  team: z.nullable(teamSchema),
  /** The own line of the list that was published when signups closed. */
  closingLine: z.nullable(z.string()),
  /** Was there, and has not said yet how it was. */
  canRate: z.boolean(),
  feedback: z.nullable(z.object({ grade: z.enum(ratingGrades), comment: z.nullable(z.string()) })),
  history: z.array(
    z.object({ at: timestampSchema, status: z.enum(signupStatuses), note: z.nullable(z.string()) }),
  ),
})
export type Signup = z.infer<typeof signupSchema>

export const mySignupSchema = z.object({ ...signupShape, event: eventSummarySchema })
export type MySignup = z.infer<typeof mySignupSchema>
