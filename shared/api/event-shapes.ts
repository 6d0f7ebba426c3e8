import { eventKinds } from '../event/event-kind.ts'
import { eventPhases, poolNames } from '../event/event-phase.ts'
import { posterTones } from '../event/poster-tone.ts'
import { ratingGrades } from '../foundation/rating.ts'
import { maritalStatuses } from '../signup/signup-options.ts'
import { signupStatuses } from '../signup/signup-status.ts'
import * as z from '../zod.ts'
import { idSchema, timestampSchema } from './values.ts'

/** Counts only, never names. */
export const poolSchema = z.object({
  pool: z.enum(poolNames),
  capacity: z.int(),
  taken: z.int(),
  waiting: z.int(),
  /** Signups that wait for review; they hold no seat yet. */
  pending: z.int(),
})
export type Pool = z.infer<typeof poolSchema>

const summaryShape = {
  id: idSchema,
  kind: z.enum(eventKinds),
  title: z.string(),
  organizerName: z.string(),
  startsAt: timestampSchema,
  endsAt: timestampSchema,
  placeName: z.string(),
  regionCode: z.string(),
  posterTone: z.enum(posterTones),
  signupOpensAt: timestampSchema,
  signupClosesAt: timestampSchema,
  cancelDeadline: timestampSchema,
  phase: z.enum(eventPhases),
  /** How many may wait in each pool; 0 is no waitlist. */
  waitlistSize: z.int(),
  /** Smallest and largest team; null where people sign up one by one. Where there are teams, seats are teams. */
  teamSize: z.nullable(z.tuple([z.int(), z.int()])),
  pools: z.array(poolSchema),
}
export const eventSummarySchema = z.object(summaryShape)
export type EventSummary = z.infer<typeof eventSummarySchema>

const ageRangeSchema = z.nullable(z.tuple([z.int(), z.int()]))
export const conditionsSchema = z.object({
  maleAge: ageRangeSchema,
  femaleAge: ageRangeSchema,
  regionCodes: z.nullable(z.array(z.string())),
  employers: z.nullable(z.array(z.string())),
  maritalStatuses: z.array(z.enum(maritalStatuses)),
  needsPledge: z.boolean(),
})
export type Conditions = z.infer<typeof conditionsSchema>

export const eventDetailSchema = z.object({
  ...summaryShape,
  /** Of the union that organizes it, where staff have entered one. */
  organizerPhone: z.nullable(z.string()),
  coOrganizers: z.nullable(z.string()),
  description: z.string(),
  address: z.string(),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  conditions: conditionsSchema,
  needsReview: z.boolean(),
  offerHours: z.int(),
  retentionDays: z.int(),
  asksIdNumber: z.boolean(),
  /** How many more of one sex than of the other, once `differenceFrom` people are in; null is no limit. */
  maxDifference: z.nullable(z.int()),
  differenceFrom: z.int(),
  /** Closed before its time by the organizer. */
  signupIsClosed: z.boolean(),
  /** Published when signups last closed: SHA-256 of the list that `getClosingList` answers. */
  closing: z.nullable(z.object({ closedAt: timestampSchema, hash: z.string(), count: z.int() })),
  canceledReason: z.nullable(z.string()),
})
export type EventDetail = z.infer<typeof eventDetailSchema>

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
  /** Order of arrival within the event. */
  number: z.int(),
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
