import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/functions/phone.ts'
import {
  at,
  createEncounterEvent,
  type EncounterEvent,
  type Guest,
} from '../support/functions/sample-encounter.ts'
import { startTestServer, type TestServer } from '../support/functions/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const open = ({ organizer, params }: EncounterEvent, minutes = 10) =>
  organizer.call('openChoices', { params, body: { minutes } })
const close = ({ organizer, params }: EncounterEvent) => organizer.call('closeChoices', { params })
const pick = ({ params }: EncounterEvent, { phone }: Guest, ...guests: Guest[]) =>
  phone.call('saveChoices', { params, body: { seats: guests.map(({ seat }) => seat) } })
const look = ({ params }: EncounterEvent, { phone }: Guest) => phone.call('getEncounter', { params })
const contact = { phone: '13800000777', wechatName: null }

/** Writes as nobody could, to set a clock or a state. */
async function behindTheGuards(sql: string, parameters: unknown[]): Promise<void> {
  await server.supabase.query('set session_replication_role = replica')
  await server.supabase.query(sql, parameters)
  await server.supabase.query('set session_replication_role = origin')
}

/** Half a year later. */
async function moveToThePast({ params }: EncounterEvent): Promise<void> {
  const columns = ['signup_opens_at', 'signup_closes_at', 'cancel_deadline', 'starts_at', 'ends_at']
  const earlier = columns.map((column) => `${column} = ${column} - interval '180 days'`)
  await behindTheGuards(`update public.events set ${earlier.join(', ')} where id = $1`, [params.id])
  await server.supabase.query('update private.jobs set next_run_at = now()')
}

/** What the tables' owner finds of an event. */
const rowsOf = (table: string, { params }: EncounterEvent) =>
  server.supabase.query(`select * from private.${table} where event_id = $1`, [params.id])

describe('choosing', () => {
  test('nobody is shown before the organizer opens it; then everybody sees the other sex, never their own', async () => {
    const event = await createEncounterEvent(server)
    const liQiang = at(event.men, 0)
    expect(await look(event, liQiang)).toMatchObject({ phase: '未开始', people: [], picks: [], matches: [] })
    expect(await open(event)).toMatchObject({ phase: '选择中', men: 2, women: 2, saved: 0, pairs: null })
    expect(await look(event, liQiang)).toMatchObject({
      phase: '选择中',
      people: [
        { seatLabel: 'F01', nickname: '女示例1', introduction: '喜欢读书和散步' },
        { seatLabel: 'F02', nickname: '女示例2', introduction: '喜欢读书和散步' },
      ],
    })
  })

  test('Li Qiang finds his picks again, changes them, and takes them back', async () => {
    const event = await createEncounterEvent(server, { men: 1, women: 4 })
    await open(event)
    const liQiang = at(event.men, 0)
    expect((await pick(event, liQiang, at(event.women, 0), at(event.women, 2))).picks).toEqual(['F01', 'F03'])
    expect((await look(event, liQiang)).picks).toEqual(['F01', 'F03'])
    expect((await pick(event, liQiang, at(event.women, 3))).picks).toEqual(['F04'])
    expect((await pick(event, liQiang)).picks).toEqual([])
    expect(await event.organizer.call('getChoiceCounts', { params: event.params })).toMatchObject({
      saved: 1,
    })
  })

  test('a fourth pick, the same one twice, his own sex, a seat nobody has, and who is not there are refused', async () => {
    const event = await createEncounterEvent(server, { men: 2, women: 4 })
    await open(event)
    const liQiang = at(event.men, 0)
    const attempt = async (seats: string[]) => {
      const { problem } = await liQiang.phone.attempt('saveChoices', {
        params: event.params,
        body: { seats },
      })
      return problem?.code
    }
    expect(await attempt(['F01', 'F02', 'F03', 'F04'])).toBe('invalid_input')
    expect(await attempt(['F01', 'F01'])).toBe('invalid_input')
    expect(await attempt(['M02'])).toBe('not_found')
    expect(await attempt(['F99'])).toBe('not_found')
    const stranger = await signIn(server, 'somebody-else')
    for (const [name, body] of [
      ['getEncounter', undefined],
      ['saveChoices', { seats: ['F01'] }],
      ['exchangeContact', { seat: 'F01', contact }],
    ] as const) {
      const { problem } = await stranger.attempt(name, { params: event.params, body })
      expect([name, problem?.code]).toEqual([name, 'check_in_first'])
    }
    expect(await rowsOf('choices', event)).toEqual([])
  })

  test('Li Qiang saves on two phones at once, many times over: he never has more than three picks', async () => {
    const event = await createEncounterEvent(server, { men: 1, women: 6 })
    await open(event)
    const liQiang = at(event.men, 0)
    const sets = Array.from({ length: 8 }, (_, turn) =>
      [0, 1, 2].map((step) => at(event.women, (turn + step) % 6)),
    )
    await Promise.all(sets.map((women) => pick(event, liQiang, ...women)))
    expect(await rowsOf('choices', event)).toHaveLength(3)
    expect((await look(event, liQiang)).picks).toHaveLength(3)
  })

  test('only the organizer opens and closes, only once both sexes are there, and a closed round stays closed', async () => {
    const event = await createEncounterEvent(server, { men: 1, women: 1 })
    const [liQiang, alone] = [at(event.men, 0), await createEncounterEvent(server, { men: 1, women: 0 + 1 })]
    await behindTheGuards(`update public.signups set status = '已确认' where event_id = $1 and sex = '女'`, [
      alone.params.id,
    ])
    const openAttempt = await alone.organizer.attempt('openChoices', {
      params: alone.params,
      body: { minutes: 5 },
    })
    expect(openAttempt.problem?.code).toBe('nobody_to_choose')
    for (const [name, body] of [
      ['getChoiceCounts', undefined],
      ['openChoices', { minutes: 5 }],
      ['closeChoices', undefined],
    ] as const) {
      expect((await liQiang.phone.attempt(name, { params: event.params, body })).problem?.code).toBe(
        'not_organizer',
      )
      expect((await alone.organizer.attempt(name, { params: event.params, body })).problem?.code).toBe(
        'not_found',
      )
    }
    await open(event)
    await close(event)
    expect(await close(event)).toMatchObject({ phase: '已结束', pairs: 0 })
    const again = await event.organizer.attempt('openChoices', { params: event.params, body: { minutes: 5 } })
    expect(again.problem?.code).toBe('choice_closed')
    const late = await liQiang.phone.attempt('saveChoices', {
      params: event.params,
      body: { seats: ['F01'] },
    })
    expect(late.problem?.code).toBe('choice_closed')
  })

  test('when the time is over nothing can be changed, until the organizer gives more', async () => {
    const event = await createEncounterEvent(server)
    await open(event)
    await behindTheGuards('update public.choice_rounds set ends_at = now() where event_id = $1', [
      event.params.id,
    ])
    const [liQiang, wangFang] = [at(event.men, 0), at(event.women, 0)]
    expect(await look(event, liQiang)).toMatchObject({ phase: '选择中', remainingSeconds: 0 })
    const late = await liQiang.phone.attempt('saveChoices', {
      params: event.params,
      body: { seats: ['F01'] },
    })
    expect(late.problem?.code).toBe('choice_closed')
    await open(event, 5)
    expect((await pick(event, liQiang, wangFang)).picks).toEqual(['F01'])
  })

  test('what has not passed the text check is shown to nobody: the seat number stands for the name', async () => {
    const event = await createEncounterEvent(server)
    await open(event)
    await behindTheGuards(
      `update public.text_checks set state = (array['待检查', '需人工', '不通过']::public.text_state[])[1 + id % 3] where event_id = $1`,
      [event.params.id],
    )
    const { people } = await look(event, at(event.men, 0))
    expect(people).toEqual([
      { seatLabel: 'F01', nickname: null, introduction: null },
      { seatLabel: 'F02', nickname: null, introduction: null },
    ])
  })
})

describe('after closing', () => {
  test('only who picked each other learn of it, and contacts show once both have agreed', async () => {
    const event = await createEncounterEvent(server)
    const [liQiang, zhaoLei, wangFang, zhaoMin] = [...event.men, ...event.women] as [
      Guest,
      Guest,
      Guest,
      Guest,
    ]
    await open(event)
    await pick(event, liQiang, wangFang, zhaoMin)
    await pick(event, zhaoLei, wangFang)
    await pick(event, wangFang, liQiang)
    expect((await look(event, liQiang)).matches).toEqual([])
    expect(await close(event)).toMatchObject({ phase: '已结束', pairs: 1, saved: 0 })

    expect((await look(event, liQiang)).matches).toMatchObject([
      { seatLabel: 'F01', hasAgreed: false, contact: null },
    ])
    expect((await look(event, wangFang)).matches).toMatchObject([{ seatLabel: 'M01' }])
    for (const guest of [zhaoLei, zhaoMin]) {
      expect(await look(event, guest)).toMatchObject({ matches: [], people: [], picks: [] })
    }

    const agree = (guest: Guest, seat: string, given: object) =>
      guest.phone.call('exchangeContact', { params: event.params, body: { seat, contact: given } })
    await agree(liQiang, 'F01', contact)
    expect((await look(event, liQiang)).matches).toMatchObject([{ hasAgreed: true, contact: null }])
    expect((await look(event, wangFang)).matches).toMatchObject([{ hasAgreed: false, contact: null }])
    const { matches } = await agree(wangFang, 'M01', { phone: null, wechatName: 'shili_wang' })
    expect(matches).toMatchObject([{ hasAgreed: true, contact }])
    expect((await look(event, liQiang)).matches).toMatchObject([
      { contact: { phone: null, wechatName: 'shili_wang' } },
    ])
  })

  test('Zhao Lei cannot send his contact to Wang Fang, who did not pick him', async () => {
    const event = await createEncounterEvent(server)
    const [, zhaoLei, wangFang] = [...event.men, ...event.women] as [Guest, Guest, Guest, Guest]
    await open(event)
    await pick(event, zhaoLei, wangFang)
    const send = async () => {
      const body = { seat: wangFang.seat, contact }
      return (await zhaoLei.phone.attempt('exchangeContact', { params: event.params, body })).problem?.code
    }
    expect(await send()).toBe('choice_closed')
    await close(event)
    expect(await send()).toBe('not_found')
    expect(await rowsOf('choice_exchanges', event)).toEqual([])
  })

  test('a contact is a phone number or a WeChat name, or both', async () => {
    const event = await createEncounterEvent(server)
    const [liQiang, , wangFang] = [...event.men, ...event.women] as [Guest, Guest, Guest, Guest]
    await open(event)
    await pick(event, liQiang, wangFang)
    await pick(event, wangFang, liQiang)
    await close(event)
    const send = async (given: object) => {
      const body = { seat: wangFang.seat, contact: given }
      return (await liQiang.phone.attempt('exchangeContact', { params: event.params, body })).problem
    }
    expect(await send({ phone: null, wechatName: null })).toMatchObject({
      errors: [{ path: 'contact.phone', message: '手机号和微信号至少填一项' }],
    })
    expect((await send({ phone: '123', wechatName: null }))?.code).toBe('invalid_input')
    expect((await send({ phone: null, wechatName: '微信' }))?.code).toBe('invalid_input')
  })

  test('everybody who was there gets the same message, so that the messages do not tell who is a pair', async () => {
    const event = await createEncounterEvent(server)
    const [liQiang, , wangFang] = [...event.men, ...event.women] as [Guest, Guest, Guest, Guest]
    await open(event)
    await pick(event, liQiang, wangFang)
    await pick(event, wangFang, liQiang)
    await close(event)
    const sent = await server.supabase.query<{ words: string; people: number }>(
      `select title || body as words, count(*)::integer as people from public.messages
       where link = $1 group by 1 order by 1`,
      [`/events/${event.params.id}/encounter`],
    )
    expect(sent.map(({ people }) => people)).toEqual([4, 4])
  })
})

describe('the tables’ owner', () => {
  type Row = { slot: string; direction: string; pair: string; transaction: string }
  const readAsOwner = (event: EncounterEvent) =>
    server.supabase.query<Row>(
      `select slot, direction, pair, xmin::text as transaction from private.choices where event_id = $1 order by ctid`,
      [event.params.id],
    )

  test('cannot tell one one-sided pick from another, nor whose it is, nor how many somebody picked', async () => {
    const event = await createEncounterEvent(server, { men: 3, women: 3 })
    await open(event)
    await pick(event, at(event.men, 0), at(event.women, 0))
    await pick(event, at(event.men, 1))
    await pick(event, at(event.men, 2), ...event.women)
    await pick(event, at(event.men, 0), at(event.women, 1))
    const rows = await readAsOwner(event)
    // Three rows for each who saved, of one shape, without a repetition anywhere.
    expect(rows).toHaveLength(9)
    const tokens = rows.flatMap(({ slot, direction, pair }) => [slot, direction, pair])
    expect(new Set(tokens).size).toBe(27)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
    // One transaction wrote them all, in the order of tokens that say nothing.
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1)
    expect(rows.map(({ slot }) => slot)).toEqual(rows.map(({ slot }) => slot).sort())
  })

  test('sees the same picture whoever picked whom: choosers exchanged, only random bytes differ', async () => {
    const shapes = []
    for (const [chooser, chosen] of [
      [0, 0],
      [1, 0],
      [0, 1],
    ] as const) {
      const event = await createEncounterEvent(server)
      await open(event)
      for (const guest of [...event.men, ...event.women]) await pick(event, guest)
      await pick(event, at(event.men, chooser), at(event.women, chosen))
      const rows = await readAsOwner(event)
      const everything = JSON.stringify(await server.supabase.query('select * from private.choices'))
      for (const { phone, seat } of [...event.men, ...event.women]) {
        expect(everything).not.toContain(phone.workerId)
        expect(everything).not.toContain(seat)
      }
      shapes.push(rows.map(({ slot, direction, pair }) => [slot.length, direction.length, pair.length]))
    }
    expect(shapes[1]).toEqual(shapes[0])
    expect(shapes[2]).toEqual(shapes[0])
  })

  test('finds no column that could hold who or when', async () => {
    const columns = await server.supabase.query<{ name: string }>(
      `select table_name || '.' || column_name || ' ' || data_type as name from information_schema.columns
       where table_schema = 'private' and table_name in ('choices', 'choice_matches', 'choice_exchanges') order by 1`,
    )
    expect(columns.map(({ name }) => name)).toEqual([
      'choice_exchanges.direction text',
      'choice_exchanges.event_id uuid',
      'choice_exchanges.sealed text',
      'choice_matches.event_id uuid',
      'choice_matches.pair text',
      'choices.direction text',
      'choices.event_id uuid',
      'choices.pair text',
      'choices.slot text',
    ])
  })

  test('finds no pick after closing, of a pair one token without names, and nothing at all once the event is anonymized', async () => {
    const event = await createEncounterEvent(server)
    const [liQiang, zhaoLei, wangFang] = [...event.men, ...event.women] as [Guest, Guest, Guest, Guest]
    await open(event)
    await pick(event, liQiang, wangFang)
    await pick(event, wangFang, liQiang)
    await pick(event, zhaoLei, wangFang)
    await close(event)
    expect(await rowsOf('choices', event)).toEqual([])
    const body = { seat: wangFang.seat, contact }
    await liQiang.phone.call('exchangeContact', { params: event.params, body })
    const left = JSON.stringify([
      await rowsOf('choice_matches', event),
      await rowsOf('choice_exchanges', event),
    ])
    for (const { phone, seat } of [liQiang, zhaoLei, wangFang]) {
      expect(left).not.toContain(phone.workerId)
      expect(left).not.toContain(seat)
    }
    expect(left).not.toContain(contact.phone)

    await moveToThePast(event)
    await server.runtime.service.database.call('run_due_jobs', {})
    expect(await rowsOf('choice_matches', event)).toEqual([])
    expect(await rowsOf('choice_exchanges', event)).toEqual([])
    const [round] = await server.supabase.query(
      'select pairs from public.choice_rounds where event_id = $1',
      [event.params.id],
    )
    expect(round).toEqual({ pairs: 1 })
  })

  test('a round that the organizer forgot is closed by the job, and its picks are gone', async () => {
    const event = await createEncounterEvent(server)
    await open(event)
    await pick(event, at(event.men, 0), at(event.women, 0))
    await behindTheGuards(
      `update public.choice_rounds set ends_at = now() - interval '13 hours' where event_id = $1`,
      [event.params.id],
    )
    await server.supabase.query(`update private.jobs set next_run_at = now()`)
    await server.runtime.service.database.call('run_due_jobs', {})
    expect(await rowsOf('choices', event)).toEqual([])
    expect(await look(event, at(event.men, 0))).toMatchObject({ phase: '已结束', matches: [] })
  })
})
