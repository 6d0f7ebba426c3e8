import { maritalStatuses } from '../account/person/marital-status.ts'
import { sexes } from '../account/person/sexes.ts'
import { idSchema, timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { attendees } from './attendees.ts'
import { eventKinds } from './event-kind.ts'
import { eventPhases } from './event-phase.ts'
import { askedQuestionSchema } from './event-question.ts'
import { eventSessionSchema } from './event-session.ts'
import { posterTones } from './poster-tone.ts'

/** Numbers only, no names. */
export const poolSchema = z.object({
  pool: z.string(),
  /** The session that its seats are for, where sessions are chosen; null otherwise. */
  session: z.nullable(z.int()),
  /** Null: for both. */
  sex: z.nullable(z.enum(sexes)),
  capacity: z.int(),
  taken: z.int(),
  waiting: z.int(),
  /** Signups that wait for review. They hold no seat yet. */
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
  /** The cover picture: `GET /event-files/:id`. */
  coverId: z.nullable(idSchema),
  signupOpensAt: timestampSchema,
  signupClosesAt: timestampSchema,
  cancelDeadline: timestampSchema,
  phase: z.enum(eventPhases),
  /** The length of each pool's waitlist; 0 means none. */
  waitlistSize: z.int(),
  /** The smallest and largest team, or null when people sign up alone. With teams, a seat is for a team. */
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
  attendees: z.enum(attendees),
  /** The ages of children on the event's day; null: any under 18. */
  childAge: ageRangeSchema,
  /** How many people each signup may bring, by name and without a seat. */
  companions: z.int(),
})
export type Conditions = z.infer<typeof conditionsSchema>

/** A pool with its other conditions; null: it does not matter. */
const poolDetailSchema = z.extend(poolSchema, {
  age: z.nullable(z.tuple([z.int(), z.int()])),
  regionCodes: z.nullable(z.array(z.string())),
  employers: z.nullable(z.array(z.string())),
})

export const eventDetailSchema = z.object({
  ...summaryShape,
  pools: z.array(poolDetailSchema),
  /** The phone of the organizing union, when staff have entered one. */
  organizerPhone: z.nullable(z.string()),
  coOrganizers: z.nullable(z.string()),
  description: z.string(),
  /** A PDF: the rules of a contest, a timetable. */
  attachment: z.nullable(z.object({ id: idSchema, fileName: z.string() })),
  /** By start; empty for an event that takes place once. */
  sessions: z.array(eventSessionSchema),
  address: z.string(),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  conditions: conditionsSchema,
  /** What the organizer also wants to know. */
  questions: z.array(askedQuestionSchema),
  needsReview: z.boolean(),
  /** Signups open, or have opened, at the moment of publishing. */
  opensAtOnce: z.boolean(),
  offerHours: z.int(),
  retentionDays: z.int(),
  asksIdNumber: z.boolean(),
  /** The largest difference between the numbers of men and women, after `differenceFrom` people; null means no limit. */
  maxDifference: z.nullable(z.int()),
  differenceFrom: z.int(),
  /** The organizer closed signups early. */
  signupIsClosed: z.boolean(),
  /** Published at the last closing of signups: SHA-256 of the list that `getClosingList` returns. */
  closing: z.nullable(z.object({ closedAt: timestampSchema, hash: z.string(), count: z.int() })),
  canceledReason: z.nullable(z.string()),
})
export type EventDetail = z.infer<typeof eventDetailSchema>
