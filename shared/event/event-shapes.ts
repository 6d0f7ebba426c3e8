import { maritalStatuses } from '../account/person/marital-status.ts'
import { idSchema, timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { eventKinds } from './event-kind.ts'
import { eventPhases, poolNames } from './event-phase.ts'
import { posterTones } from './poster-tone.ts'

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
