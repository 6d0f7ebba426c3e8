import { sexes } from '../account/person/sexes.ts'
import { poolNameSchema } from '../event/pool-name.ts'
import { signupStatuses } from '../event/signup-status.ts'
import { idSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'

/** What a roster is narrowed to. Every part narrows it further. Words find name, last digits, employer, county, seat and team. */
export const rosterFilterSchema = z.object({
  words: z._default(z.string().check(z.maxLength(40)), ''),
  status: z.optional(z.enum(signupStatuses)),
  pool: z.optional(poolNameSchema),
  sex: z.optional(z.enum(sexes)),
  session: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(60))),
  region: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  employer: z.optional(z.string().check(z.maxLength(60))),
  /** One of the organizer's own questions, and an option of it that was chosen. */
  question: z.optional(idSchema),
  answer: z.optional(z.string().check(z.maxLength(200))),
  /** Only signups that may be one person twice. */
  likelySame: z.optional(z.literal('yes')),
})

/** One way to narrow a roster, with the people that each value finds, the largest first. */
export const rosterFacetSchema = z.object({
  /** A part of the filter, or the id of one of the organizer's own questions. */
  by: z.string(),
  title: z.string(),
  options: z.array(z.object({ value: z.string(), words: z.string(), count: z.int() })),
})
export type RosterFacet = z.infer<typeof rosterFacetSchema>
