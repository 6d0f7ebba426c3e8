import { province } from '#province/facts/province.ts'
import { maritalStatuses } from '../account/person/marital-status.ts'
import { sexes } from '../account/person/sexes.ts'
import { textRule } from '../foundation/text-rule.ts'
import { idSchema, regionCodeSchema, timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { attendees, mostCompanions } from './attendees.ts'
import { contactSchema } from './contact.ts'
import { eventKinds } from './event-kind.ts'
import { eventQuestionSchema, mostQuestions } from './event-question.ts'
import { eventSessionSchema } from './event-session.ts'
import { poolNameSchema } from './pool-name.ts'
import { posterTones } from './poster-tone.ts'

const { bounds } = province
const words = (label: string, min: number, max: number) =>
  textRule({ least: [min, `请填写${label}，至少 ${min} 个字`], most: [max, `${label}最多 ${max} 个字`] })
const whole = (min: number, max: number) =>
  z.int('请填写整数').check(z.gte(min, `最小是 ${min}`), z.lte(max, `最大是 ${max}`))
const ageRange = z.nullable(z.tuple([whole(18, 70), whole(18, 70)]))

/** A pool of seats with its own condition; what is left out does not matter. 男 and 女 admit their sex without more. */
const poolPlanSchema = z.object({
  pool: poolNameSchema,
  capacity: whole(1, 100_000),
  /** The session that these seats are for, where sessions are chosen. */
  session: z.nullish(whole(1, 60)),
  sex: z.nullish(z.enum(sexes)),
  /** On the event's day. */
  age: z.nullish(z.tuple([whole(0, 120), whole(0, 120)])),
  regionCodes: z.nullish(z.array(regionCodeSchema).check(z.maxLength(200))),
  employers: z.nullish(z.array(words('单位名称', 2, 60)).check(z.maxLength(1000))),
})

/**
 * Everything that an organizer sets about an event. The database alone checks what must fit together (closing after opening,
 * no fewer seats than are taken): it refuses with `invalid_input` and a sentence at the field.
 */
export const eventPlanSchema = z.object({
  kind: z.enum(eventKinds, '请选择活动类型'),
  title: words('活动名称', 4, 60),
  coOrganizers: z.nullable(textRule({ most: [100, '协办单位最多 100 个字'] })),
  description: textRule({ most: [5000, '活动介绍最多 5000 个字'], hasLines: true }),
  posterTone: z.enum(posterTones),
  placeName: words('地点名称', 2, 60),
  address: words('详细地址', 2, 100),
  regionCode: regionCodeSchema,
  /** GCJ-02, both or neither. */
  latitude: z.nullable(z.number().check(z.gte(bounds.south), z.lte(bounds.north))),
  longitude: z.nullable(z.number().check(z.gte(bounds.west), z.lte(bounds.east))),
  /** Shown to people with a seat. Left out or null: nobody. */
  contact: z.optional(z.nullable(contactSchema)),
  startsAt: timestampSchema,
  endsAt: timestampSchema,
  signupOpensAt: timestampSchema,
  /** Signups open when the event is published, by the server's clock: `signupOpensAt` does not matter then. */
  opensAtOnce: z.optional(z.boolean()),
  signupClosesAt: timestampSchema,
  cancelDeadline: timestampSchema,
  /** Empty for an event that takes place once. Left out, the sessions stay as they are. */
  sessions: z.optional(z.array(eventSessionSchema).check(z.maxLength(60, '最多 60 场'))),
  /** A person belongs to the first that fits. A team takes one seat. */
  pools: z.array(poolPlanSchema).check(z.minLength(1, '请设置名额'), z.maxLength(120, '最多 120 个名额池')),
  questions: z
    .array(eventQuestionSchema)
    .check(z.maxLength(mostQuestions, `一场活动最多问 ${mostQuestions} 个问题`)),
  needsReview: z.boolean(),
  waitlistSize: whole(0, 10_000),
  offerHours: whole(1, 168),
  retentionDays: whole(1, 90),
  asksIdNumber: z.boolean(),
  /** The largest difference between the numbers of men and women, or null. It applies after `differenceFrom` people. */
  maxDifference: z.nullable(whole(1, 100)),
  differenceFrom: whole(0, 10_000),
  /** The smallest and largest team, or null when people sign up alone. */
  teamSize: z.nullable(z.tuple([whole(2, 15), whole(2, 15)])),
  conditions: z.object({
    maleAge: ageRange,
    femaleAge: ageRange,
    regionCodes: z.nullable(z.array(regionCodeSchema).check(z.maxLength(200))),
    employers: z.nullable(z.array(words('单位名称', 2, 60)).check(z.maxLength(1000))),
    maritalStatuses: z.array(z.enum(maritalStatuses)).check(z.maxLength(3)),
    needsPledge: z.boolean(),
    /** Left out, this and `childAge` stay as they are. */
    attendees: z.optional(z.enum(attendees)),
    /** On the event's day; null: any child under 18. */
    childAge: z.nullish(z.tuple([whole(0, 17), whole(0, 17)])),
    companions: z.optional(whole(0, mostCompanions)),
  }),
})
export type EventPlan = z.infer<typeof eventPlanSchema>

/** The phone chooses the id, so that a repeated request creates nothing twice. */
export const newEventSchema = z.object({ id: idSchema, tradeUnionId: z.string(), plan: eventPlanSchema })
