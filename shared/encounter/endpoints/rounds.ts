import { defineEndpoint } from '../../foundation/endpoint.ts'
import { deskWork } from '../../foundation/rate-limit.ts'
import { countSchema, idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { roundActions, roundPhases } from '../round-phases.ts'

const params = z.object({ id: idSchema })
const seatSchema = z.string().check(z.regex(/^[A-Z]\d{2,6}$/, '没有这个座位号'))
const tableSchema = z.object({ table: z.int(), man: seatSchema, woman: seatSchema })

/** The host's screen: seat numbers, no names. */
export const roundBoardSchema = z.object({
  phase: z.enum(roundPhases),
  /** 0 before the first. */
  currentRound: z.int(),
  roundCount: z.int(),
  minutes: z.int(),
  /** The end of the current round, by the server's clock. */
  remainingSeconds: z.int(),
  /** How long ago the current round ended; 0 while it goes on. */
  passedSeconds: z.int(),
  /** The tables of the current round, or of the first round before it begins. */
  tables: z.array(tableSchema),
  /** The seats that pause in that round. */
  pauses: z.array(seatSchema),
  /** The tables of the rounds after that one: a screen in a hall goes on without a network. */
  upcoming: z.array(z.array(tableSchema)),
  /** Everybody who is checked in, and whether the host has marked them as gone. */
  people: z.array(z.object({ seatLabel: seatSchema, hasLeft: z.boolean() })),
  /** Somebody came or left after the schedule was made, so the later rounds should be scheduled again. */
  isOutdated: z.boolean(),
  /** Opens the projector view on any computer, without an account; null before there is a schedule. */
  wallCode: z.nullable(z.string()),
})
export type RoundBoard = z.infer<typeof roundBoardSchema>

export const getRounds = defineEndpoint({
  route: 'GET /organizer/events/:id/rounds',
  caller: 'organizer',
  summary: '轮换相亲的主持画面：第几轮、还剩多久、谁坐哪一桌',
  params,
  response: roundBoardSchema,
  errors: ['not_organizer', 'not_found'],
})

/** Schedules the later rounds from the people who are present. Rounds that were played stay. */
export const scheduleRounds = defineEndpoint({
  route: 'POST /organizer/events/:id/rounds',
  caller: 'organizer',
  summary: '排座次，或按现在到场的人重排剩下的轮次',
  params,
  body: z.object({
    rounds: z.int().check(z.gte(1, '至少 1 轮'), z.lte(30, '最多 30 轮')),
    minutes: z.int().check(z.gte(1, '每轮至少 1 分钟'), z.lte(30, '每轮最多 30 分钟')),
    /** Seats of people who have left. */
    left: z.array(seatSchema).check(z.maxLength(500)),
  }),
  response: roundBoardSchema,
  errors: [
    'not_organizer',
    'not_found',
    'event_canceled',
    'nobody_to_choose',
    'everybody_has_met',
    'rounds_changed',
  ],
})

/** `round` is the round that the host sees. A second tap names a round that is over and changes nothing. */
export const controlRounds = defineEndpoint({
  route: 'POST /organizer/events/:id/rounds/control',
  caller: 'organizer',
  summary: '开始下一轮、暂停、继续、结束',
  params,
  body: z.object({ action: z.enum(roundActions), round: countSchema }),
  response: roundBoardSchema,
  limits: deskWork,
  errors: ['not_organizer', 'not_found', 'rounds_not_scheduled', 'rounds_changed'],
})

/** The caller's table and the seat number of the partner, and nothing else about anybody. */
export const myRoundSchema = z.object({
  phase: z.enum(roundPhases),
  currentRound: z.int(),
  roundCount: z.int(),
  remainingSeconds: z.int(),
  /** Null during the caller's pause, and while no round runs. */
  place: z.nullable(z.object({ table: z.int(), partnerSeat: seatSchema })),
})
export type MyRound = z.infer<typeof myRoundSchema>

export const getMyRound = defineEndpoint({
  route: 'GET /events/:id/round',
  caller: 'worker',
  summary: '轮换相亲：我这一轮坐哪一桌、对面是几号',
  params,
  response: myRoundSchema,
  errors: ['not_found', 'check_in_first'],
})
