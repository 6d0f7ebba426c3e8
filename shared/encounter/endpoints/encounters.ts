import { defineEndpoint } from '../../foundation/endpoint.ts'
import { idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { choicePhases, mostPicks } from '../choice.ts'
import { contactSchema } from '../contact.ts'

const params = z.object({ id: idSchema })
const seatSchema = z.string().check(z.regex(/^[A-Z]\d{2,6}$/, '没有这个座位号'))

/** What checked-in participants see of each other. Texts that have not passed the text check are null. */
const personMetShape = {
  seatLabel: seatSchema,
  nickname: z.nullable(z.string()),
  introduction: z.nullable(z.string()),
}
export const personMetSchema = z.object(personMetShape)
export type PersonMet = z.infer<typeof personMetSchema>

export const matchSchema = z.object({
  ...personMetShape,
  /** Whether the caller has agreed to exchange contacts. Whether the other has agreed shows only in `contact`. */
  hasAgreed: z.boolean(),
  /** The other's contact, after both have agreed. */
  contact: z.nullable(z.object({ phone: z.nullable(z.string()), wechatName: z.nullable(z.string()) })),
})
export type Match = z.infer<typeof matchSchema>

export const encounterSchema = z.object({
  phase: z.enum(choicePhases),
  /** When picks are closed. */
  remainingSeconds: z.int(),
  /** The people to pick while the round is open. */
  people: z.array(personMetSchema),
  /** The seats that the caller has picked. Nobody else sees them. */
  picks: z.array(seatSchema),
  /** The mutual picks, shown after the round is closed. */
  matches: z.array(matchSchema),
})
export type Encounter = z.infer<typeof encounterSchema>

export const getEncounter = defineEndpoint({
  route: 'GET /events/:id/encounter',
  caller: 'worker',
  summary: '双向选择：可以选的人、我选的人、结束以后互相选中的人',
  params,
  response: encounterSchema,
  errors: ['not_found', 'check_in_first'],
})

/** Replaces the earlier picks. An empty list removes them. Repeating the request changes nothing. */
export const saveChoices = defineEndpoint({
  route: 'POST /events/:id/choices',
  caller: 'worker',
  summary: '保存我选的人，最多 3 位；除了系统没有人看得到',
  params,
  body: z.object({
    seats: z.array(seatSchema).check(
      z.maxLength(mostPicks, `最多选 ${mostPicks} 位`),
      z.refine((seats) => new Set(seats).size === seats.length, '同一位只能选一次'),
    ),
  }),
  response: encounterSchema,
  errors: ['not_found', 'check_in_first', 'choice_closed'],
})

/** Agrees to give this contact to a match. Repeating the request replaces the contact. */
export const exchangeContact = defineEndpoint({
  route: 'POST /events/:id/exchange',
  caller: 'worker',
  summary: '同意和互相选中的人交换联系方式',
  params,
  body: z.object({ seat: seatSchema, contact: contactSchema }),
  response: encounterSchema,
  errors: ['not_found', 'check_in_first', 'choice_closed'],
})

/** Numbers only: the organizer does not learn who picked whom. */
export const choiceCountsSchema = z.object({
  phase: z.enum(choicePhases),
  remainingSeconds: z.int(),
  /** People who are checked in. */
  men: z.int(),
  women: z.int(),
  /** People who have saved, with or without picks. */
  saved: z.int(),
  pairs: z.nullable(z.int()),
})
export type ChoiceCounts = z.infer<typeof choiceCountsSchema>

export const getChoiceCounts = defineEndpoint({
  route: 'GET /organizer/events/:id/choices',
  caller: 'organizer',
  summary: '双向选择进行得怎么样，只有人数',
  params,
  response: choiceCountsSchema,
  errors: ['not_organizer', 'not_found'],
})

/** Opens the only round of an event, or sets how many minutes an open round has left. */
export const openChoices = defineEndpoint({
  route: 'POST /organizer/events/:id/choices',
  caller: 'organizer',
  summary: '打开双向选择，或延长时间',
  params,
  body: z.object({ minutes: z.int().check(z.gte(1), z.lte(60)) }),
  response: choiceCountsSchema,
  errors: ['not_organizer', 'not_found', 'event_canceled', 'choice_closed', 'nobody_to_choose'],
})

/** Closes the round for good: pairs are told, and everything else is deleted. Repeating the request changes nothing. */
export const closeChoices = defineEndpoint({
  route: 'POST /organizer/events/:id/choices/closing',
  caller: 'organizer',
  summary: '结束双向选择，公布互相选中的人',
  params,
  response: choiceCountsSchema,
  errors: ['not_organizer', 'not_found', 'choice_closed'],
})
