import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoundBoard } from '#shared/encounter/endpoints/rounds.ts'
import type { RoundAction } from '#shared/encounter/round-phases.ts'
import { letEventPass } from '../../support/database/events.ts'
import { signIn } from '../../support/functions/phone.ts'
import {
  at,
  checkInEverybody,
  createEncounterEvent,
  type EncounterEvent,
  type Guest,
} from '../../support/functions/sample-encounter.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const schedule = ({ organizer, params }: EncounterEvent, rounds: number, left: string[] = []) =>
  organizer.call('scheduleRounds', { params, body: { rounds, minutes: 5, left } })
const control = ({ organizer, params }: EncounterEvent, action: RoundAction, round: number) =>
  organizer.call('controlRounds', { params, body: { action, round } })
const look = ({ params }: EncounterEvent, { phone }: Guest) => phone.call('getMyRound', { params })
const pairsOf = ({ tables }: RoundBoard) => tables.map(({ man, woman }) => `${man} ${woman}`)

/** Plays the whole evening and returns who sat together in each round. */
async function play(event: EncounterEvent): Promise<string[][]> {
  const evening: string[][] = []
  for (;;) {
    const board = await control(event, '开始下一轮', evening.length)
    if (board.phase === '已结束') return evening
    evening.push(pairsOf(board))
  }
}

describe('an evening of rounds', () => {
  test('everybody meets everybody once, and each reads the own table and the partner’s seat number only', async () => {
    const event = await createEncounterEvent(server, { men: 2, women: 2 })
    expect(await look(event, at(event.men, 0))).toMatchObject({ phase: '未排座', place: null })
    expect(await schedule(event, 2)).toMatchObject({
      phase: '已排座',
      roundCount: 2,
      pauses: [],
      isOutdated: false,
    })
    const first = await control(event, '开始下一轮', 0)
    expect(first).toMatchObject({ phase: '进行中', currentRound: 1, remainingSeconds: 300 })
    const own = await look(event, at(event.men, 0))
    const table = first.tables.find(({ man }) => man === 'M01')
    expect(own).toEqual({
      phase: '进行中',
      currentRound: 1,
      roundCount: 2,
      remainingSeconds: expect.any(Number),
      place: { table: table?.table, partnerSeat: table?.woman },
    })
    const second = await control(event, '开始下一轮', 1)
    expect(new Set([...pairsOf(first), ...pairsOf(second)]).size).toBe(4)
    expect(await control(event, '开始下一轮', 2)).toMatchObject({ phase: '已结束' })
    expect(await look(event, at(event.men, 0))).toMatchObject({ phase: '已结束', place: null })
  })

  test('there are no empty rounds: two men and two women meet in two, and then everybody has met', async () => {
    const event = await createEncounterEvent(server)
    expect(await schedule(event, 5)).toMatchObject({ roundCount: 2 })
    const evening = await play(event)
    expect(evening).toHaveLength(2)
    expect(new Set(evening.flat()).size).toBe(4)
  })

  test('a double tap starts one round, not two', async () => {
    const event = await createEncounterEvent(server)
    await schedule(event, 2)
    const body = { action: '开始下一轮', round: 0 }
    const taps = await Promise.all(
      [0, 1].map(() => event.organizer.attempt('controlRounds', { params: event.params, body })),
    )
    expect(taps.map(({ problem }) => problem?.code ?? 'done')).toEqual(['done', 'done'])
    expect(await event.organizer.call('getRounds', { params: event.params })).toMatchObject({
      currentRound: 1,
    })
  })

  test('a pause keeps what is left of the round', async () => {
    const event = await createEncounterEvent(server)
    await schedule(event, 2)
    await control(event, '开始下一轮', 0)
    expect(await control(event, '暂停', 1)).toMatchObject({ phase: '暂停', remainingSeconds: 300 })
    expect(await look(event, at(event.women, 0))).toMatchObject({ phase: '暂停', remainingSeconds: 300 })
    expect(await control(event, '继续', 1)).toMatchObject({ phase: '进行中', remainingSeconds: 300 })
  })

  test('one man too many pauses in turn: nobody twice before everybody once', async () => {
    const event = await createEncounterEvent(server, { men: 3, women: 2 })
    await schedule(event, 3)
    const pauses = []
    for (const round of [0, 1, 2]) pauses.push(...(await control(event, '开始下一轮', round)).pauses)
    expect(pauses.sort()).toEqual(['M01', 'M02', 'M03'])
  })

  test('somebody comes late or leaves: the rounds to come are scheduled anew, those played stay, nobody meets twice', async () => {
    const event = await createEncounterEvent(server, { men: 3, women: 3 })
    await schedule(event, 3)
    const first = pairsOf(await control(event, '开始下一轮', 0))
    const late = await signIn(server, 'late-woman')
    await server.supabase.query(
      `update public.event_pools set capacity = 4 where event_id = $1 and pool = '女'`,
      [event.params.id],
    )
    await late.call('signUpForEvent', { params: event.params, body: sampleSignup({ phone: '13800069999' }) })
    await checkInEverybody(server, event.params.id)
    const board = await event.organizer.call('getRounds', { params: event.params })
    expect(board).toMatchObject({ isOutdated: true, currentRound: 1 })
    expect(pairsOf(board)).toEqual(first)

    const again = await schedule(event, 3, ['M02'])
    expect(again).toMatchObject({ isOutdated: false, currentRound: 1, phase: '进行中' })
    expect(pairsOf(again)).toEqual(first)
    const rest = [
      ...pairsOf(await control(event, '开始下一轮', 1)),
      ...pairsOf(await control(event, '开始下一轮', 2)),
    ]
    expect(rest).toHaveLength(4)
    expect(rest.join()).toContain('F04')
    expect(rest.join()).not.toContain('M02')
    expect(new Set([...first, ...rest]).size).toBe(first.length + 4)
  })
})

describe('earlier evenings of the same union', () => {
  /** The same people at another event. */
  async function again(
    { men, women, organizer }: EncounterEvent,
    tradeUnionId: string,
  ): Promise<EncounterEvent> {
    const id = await createEvent(server.supabase, { columns: { trade_union_id: tradeUnionId } })
    const params = { id }
    await server.supabase.query(
      `insert into public.organizers (name, phone, event_id)
       select '示例组织者', account.phone, $1 from private.worker_accounts as account where account.worker_id = $2`,
      [id, organizer.workerId],
    )
    for (const [sex, { phone }] of [
      ...men.map((guest) => ['男', guest] as const),
      ...women.map((guest) => ['女', guest] as const),
    ])
      await phone.call('signUpForEvent', { params, body: sampleSignup({ sex }) })
    await checkInEverybody(server, id)
    return { params, organizer, men, women }
  }

  test('who sat together is not seated together again, as long as the earlier event is kept', async () => {
    const event = await createEncounterEvent(server, { tradeUnionId: '340200' })
    await schedule(event, 1)
    const [first] = await play(event)
    const second = await again(event, '340200')
    await schedule(second, 2)
    const next = (await play(second)).flat()
    expect(next).toHaveLength(2)
    for (const pair of first ?? []) expect(next).not.toContain(pair)

    const elsewhere = await again(event, '340300')
    await schedule(elsewhere, 2)
    expect((await play(elsewhere)).flat()).toHaveLength(4)

    await server.supabase.query('set role app_definer')
    await server.supabase.query('update public.events set anonymized_at = now() where id = any ($1)', [
      [event.params.id, second.params.id],
    ])
    await server.supabase.query('reset role')
    const third = await again(event, '340200')
    await schedule(third, 2)
    expect((await play(third)).flat()).toHaveLength(4)
  })

  test('what is kept of who met is tokens, written when a round begins, in no order', async () => {
    const event = await createEncounterEvent(server)
    const kept = () =>
      server.supabase.query<{ pair: string }>('select pair from private.met_pairs where event_id = $1', [
        event.params.id,
      ])
    await schedule(event, 2)
    expect(await kept()).toEqual([])
    await control(event, '开始下一轮', 0)
    const tokens = (await kept()).map(({ pair }) => pair)
    expect(tokens).toHaveLength(2)
    expect(tokens).toEqual([...tokens].sort())
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
  })

  test('the schedule itself is gone a day after the event', async () => {
    const event = await createEncounterEvent(server)
    await schedule(event, 2)
    await letEventPass(server.supabase, event.params.id, 12)
    await server.runtime.service.database.call('run_due_jobs', {})
    expect(await look(event, at(event.men, 0))).toMatchObject({ phase: '未排座' })
  })
})

test('nobody but the event’s organizer schedules or plays, and without a schedule there is nothing to play', async () => {
  const [event, other] = [await createEncounterEvent(server), await createEncounterEvent(server)]
  const attempts = [
    ['getRounds', undefined],
    ['scheduleRounds', { rounds: 2, minutes: 5, left: [] }],
    ['controlRounds', { action: '开始下一轮', round: 0 }],
  ] as const
  for (const [name, body] of attempts) {
    const { phone } = at(event.men, 0)
    expect((await phone.attempt(name, { params: event.params, body })).problem?.code).toBe('not_organizer')
    const asOther = await other.organizer.attempt(name, { params: event.params, body })
    expect(asOther.problem?.code).toBe('not_found')
  }
  const early = await event.organizer.attempt('controlRounds', { params: event.params, body: attempts[2][1] })
  expect(early.problem?.code).toBe('rounds_not_scheduled')
  const stranger = await signIn(server, 'not-checked-in')
  expect((await stranger.attempt('getMyRound', { params: event.params })).problem?.code).toBe(
    'check_in_first',
  )
})
