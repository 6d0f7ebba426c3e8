import { sexes } from '../../account/person/sexes.ts'
import { eventSessionSchema } from '../../event/event-session.ts'
import { codeRule } from '../../foundation/code-rule.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { deskWork, doorWork } from '../../foundation/rate-limit.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { idSchema, timestampSchema } from '../../foundation/values.ts'
import { givenAnswersSchema } from '../../signup/endpoints/my-answers.ts'
import * as z from '../../zod.ts'
import { checkInMethods, checkInOutcomes, checkInRefusals } from '../check-in.ts'

const params = z.object({ id: idSchema })
/** Which session people are let in to. Without it, the one of this moment by the server's clock. */
const sessionSchema = z.optional(z.int().check(z.gte(1), z.lte(60)))

export const ticketSchema = z.object({
  registeredAt: timestampSchema,
  /** How often the ticket may still move to another phone. */
  movesLeft: z.int(),
  /** The server's time. Both phones of a scan compute their slots from it. */
  now: timestampSchema,
})
export type Ticket = z.infer<typeof ticketSchema>

/**
 * Repeating the same key changes nothing. Another phone's key is accepted only as a move. The private key never leaves
 * its phone.
 */
export const registerTicket = defineEndpoint({
  route: 'POST /signups/:id/ticket',
  caller: 'worker',
  summary: '把票放到这部手机上：登记票码的公钥',
  params,
  body: z.object({
    publicKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    isMove: z._default(z.boolean(), false),
  }),
  response: ticketSchema,
  errors: ['not_found', 'no_ticket', 'ticket_elsewhere', 'ticket_moves_used_up'],
})

export const doorSchema = z.object({
  title: z.string(),
  opensAt: timestampSchema,
  endsAt: timestampSchema,
  /** The session of these numbers; null when the event takes place once. */
  session: z.nullable(z.int()),
  sessions: z.array(eventSessionSchema),
  /** Changes when the list changes. */
  listVersion: z.string(),
  conflicts: z.int(),
  pools: z.array(z.object({ pool: z.string(), expected: z.int(), arrived: z.int() })),
})
export type Door = z.infer<typeof doorSchema>

export const getDoor = defineEndpoint({
  route: 'GET /organizer/events/:id/door',
  caller: 'organizer',
  isPolled: true,
  summary: '签到的实时人数',
  params,
  query: z.object({ session: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(60))) }),
  response: doorSchema,
  errors: ['not_organizer', 'not_found'],
})

/** All that a door keeps about a ticket. */
export const doorTicketSchema = z.object({
  /** The first 16 bytes of SHA-512 over signup id and public key. */
  hash: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  seatLabel: z.nullable(z.string()),
  sex: z.enum(sexes),
  surname: z.string(),
})
export type DoorTicket = z.infer<typeof doorTicketSchema>

export const doorListSchema = z.object({
  version: z.string(),
  now: timestampSchema,
  /** When the phone must delete the list. */
  expiresAt: timestampSchema,
  tickets: z.array(doorTicketSchema),
})
export type DoorList = z.infer<typeof doorListSchema>

export const getDoorList = defineEndpoint({
  route: 'GET /organizer/events/:id/door/list',
  caller: 'organizer',
  summary: '下载没有信号时用的签到名单，会记录',
  params,
  response: doorListSchema,
  errors: ['not_organizer', 'not_found', 'event_canceled', 'door_closed'],
})

export const checkInSchema = z.object({
  scanId: idSchema,
  method: z.enum(checkInMethods),
  outcome: z.enum(checkInOutcomes),
  /** For 未通过, and for the 冲突 of somebody who was let in and lost the seat (座位给了别人). */
  refusal: z.nullable(z.enum(checkInRefusals)),
  door: z.string(),
  session: z.nullable(z.int()),
  scannedAt: timestampSchema,
  undoneAt: z.nullable(timestampSchema),
  undoneReason: z.nullable(z.string()),
  seatLabel: z.nullable(z.string()),
  sex: z.nullable(z.enum(sexes)),
  surname: z.nullable(z.string()),
  /** For 重复 and 冲突: the check-in that counts. */
  first: z.nullable(z.object({ door: z.string(), scannedAt: timestampSchema })),
})
export type CheckIn = z.infer<typeof checkInSchema>

const place = {
  door: z.string().check(z.minLength(1), z.maxLength(12)),
  deviceId: idSchema,
}

export const scanSchema = z.object({
  scanId: idSchema,
  /** The text of the QR code. */
  code: z.string().check(z.maxLength(400)),
  scannedAt: timestampSchema,
  /** The phone accepted it offline, so somebody may have gone in. */
  isQueued: z.boolean(),
  session: sessionSchema,
})
export type Scan = z.infer<typeof scanSchema>

/** Each scan counts once, however often it is sent. The answers have the order of the scans. */
export const checkIn = defineEndpoint({
  route: 'POST /organizer/events/:id/check-ins',
  caller: 'organizer',
  summary: '签到：一次或一批扫码',
  params,
  body: z.object({ ...place, scans: z.array(scanSchema).check(z.minLength(1), z.maxLength(50)) }),
  response: z.array(checkInSchema),
  limits: doorWork,
  errors: ['not_organizer', 'not_found'],
})

export const checkInByName = defineEndpoint({
  route: 'POST /organizer/events/:id/check-ins/by-name',
  caller: 'organizer',
  summary: '签到：报姓名和手机尾号，会记录',
  params,
  body: z.object({
    ...place,
    session: sessionSchema,
    scanId: idSchema,
    fullName: textRule({ least: [1, '请填写姓名'], most: [40, '姓名不超过 40 个字'] }),
    phoneTail: codeRule(/^\d{4}$/, '请填写手机号的最后四位'),
  }),
  response: checkInSchema,
  limits: doorWork,
  errors: ['not_organizer', 'not_found', 'rate_limited'],
})

/** From the row of the list, online only. */
export const letIn = defineEndpoint({
  route: 'POST /organizer/events/:id/signups/:signupId/check-in',
  caller: 'organizer',
  summary: '签到：在名单里点这个人',
  params: z.object({ id: idSchema, signupId: idSchema }),
  body: z.object({ ...place, session: sessionSchema, scanId: idSchema }),
  response: checkInSchema,
  limits: doorWork,
  errors: ['not_organizer', 'not_found'],
})

export const walkInSchema = z.object({
  /** The person is in, or was before; null: no seat is free, nothing has happened yet. */
  checkIn: z.nullable(checkInSchema),
  /** Who has a seat and has not come, and would lose it: seat, surname, and how many have not come. */
  standIn: z.nullable(z.object({ seatLabel: z.string(), surname: z.string(), absent: z.int() })),
})
export type WalkIn = z.infer<typeof walkInSchema>

/**
 * Somebody who came without a signup. `takesOver` names the seat of somebody who has not come; without it only a free seat is
 * given. Who is in the list already is checked in by that signup.
 */
export const addWalkIn = defineEndpoint({
  route: 'POST /organizer/events/:id/walk-ins',
  caller: 'organizer',
  summary: '现场报名：登记没有报名的人，给空位或者没来的人的座位，马上签到',
  params,
  body: z.object({
    ...place,
    session: sessionSchema,
    scanId: idSchema,
    answers: givenAnswersSchema,
    hasAgreed: z.literal(true, '请先告诉本人，本人同意才能登记'),
    takesOver: z.optional(z.string().check(z.minLength(1), z.maxLength(20))),
  }),
  response: walkInSchema,
  limits: doorWork,
  errors: ['not_organizer', 'not_found', 'invalid_input', 'condition_not_met'],
})

export const undoCheckIn = defineEndpoint({
  route: 'POST /organizer/events/:id/check-ins/:scanId/undo',
  caller: 'organizer',
  summary: '撤销签到，写明理由，本人看得到',
  params: z.object({ id: idSchema, scanId: idSchema }),
  body: z.object({
    reason: textRule({ least: [2, '请写明理由，至少 2 个字'], most: [100, '理由不超过 100 字'] }),
  }),
  response: checkInSchema,
  limits: deskWork,
  errors: ['not_organizer', 'not_found', 'not_checked_in'],
})

export const listCheckIns = defineEndpoint({
  route: 'GET /organizer/events/:id/check-ins',
  caller: 'organizer',
  summary: '签到记录：最近 200 次和全部冲突',
  params,
  response: z.array(checkInSchema),
  errors: ['not_organizer', 'not_found'],
})
