import { contactSchema } from '../event/contact.ts'
import { eventSummarySchema } from '../event/event-shapes.ts'
import { signupStatuses } from '../event/signup-status.ts'
import { ratingGrades } from '../foundation/rating.ts'
import { idSchema, timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'

/** An answer to a question of the organizer, under the words in which it was asked. */
export const ownAnswerSchema = z.object({ title: z.string(), words: z.string() })

/** A team for its members, with the invitation code for others. */
const teamSchema = z.object({
  id: idSchema,
  /** Null for members until it has passed the text check. The captain sees it at once. */
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
  pool: z.string(),
  /** The session that was chosen; null where one signs up for all. */
  session: z.nullable(z.int()),
  /** How many the team still lacks before signups close; 0 when it is complete, and without a team. */
  teamLacks: z.int(),
  /** The child whom the worker has signed up; null for the worker. */
  childName: z.nullable(z.string()),
  nickname: z.nullable(z.string()),
  waitlistPlace: z.nullable(z.int()),
  offerExpiresAt: z.nullable(timestampSchema),
  seatLabel: z.nullable(z.string()),
  canCancel: z.boolean(),
}
export const signupSchema = z.object({
  ...signupShape,
  /** For a waiting person: one sentence about why they have not moved up yet. */
  waitingReason: z.nullable(z.string()),
  /** When somebody of the same pool last moved up; null for people who do not wait. */
  lastPromotionAt: z.nullable(timestampSchema),
  team: z.nullable(teamSchema),
  /** The person's own line in the list that was published when signups closed. */
  closingLine: z.nullable(z.string()),
  /** The sessions that the person came to, by number. */
  attended: z.array(z.int()),
  /** For people with a seat, until the event ends. */
  contact: z.nullable(contactSchema),
  /** The picture to join the event's group with: `GET /my/event-files/:id`. */
  groupCodeId: z.nullable(idSchema),
  ownAnswers: z.array(ownAnswerSchema),
  /** The person was present and has given no feedback. */
  canRate: z.boolean(),
  feedback: z.nullable(z.object({ grade: z.enum(ratingGrades), comment: z.nullable(z.string()) })),
  history: z.array(
    z.object({ at: timestampSchema, status: z.enum(signupStatuses), note: z.nullable(z.string()) }),
  ),
})
export type Signup = z.infer<typeof signupSchema>

export const mySignupSchema = z.object({ ...signupShape, event: eventSummarySchema })
export type MySignup = z.infer<typeof mySignupSchema>
