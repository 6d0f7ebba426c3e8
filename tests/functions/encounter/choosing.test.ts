import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { closeChoices, contact, look, openChoices, pick, rowsOf } from '../../support/functions/choosing.ts'
import { signIn } from '../../support/functions/phone.ts'
import { at, createEncounterEvent } from '../../support/functions/sample-encounter.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('choosing', () => {
  test('nobody is shown before the organizer opens it; then everybody sees the other sex, never their own', async () => {
    const event = await createEncounterEvent(server)
    const liQiang = at(event.men, 0)
    expect(await look(event, liQiang)).toMatchObject({ phase: '未开始', people: [], picks: [], matches: [] })
    expect(await openChoices(event)).toMatchObject({
      phase: '选择中',
      men: 2,
      women: 2,
      saved: 0,
      pairs: null,
    })
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
    await openChoices(event)
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
    await openChoices(event)
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
    expect(await rowsOf(server, 'choices', event)).toEqual([])
  })

  test('Li Qiang saves on two phones at once, many times over: he never has more than three picks', async () => {
    const event = await createEncounterEvent(server, { men: 1, women: 6 })
    await openChoices(event)
    const liQiang = at(event.men, 0)
    const sets = Array.from({ length: 8 }, (_, turn) =>
      [0, 1, 2].map((step) => at(event.women, (turn + step) % 6)),
    )
    await Promise.all(sets.map((women) => pick(event, liQiang, ...women)))
    expect(await rowsOf(server, 'choices', event)).toHaveLength(3)
    expect((await look(event, liQiang)).picks).toHaveLength(3)
  })

  test('only the organizer opens and closes, only once both sexes are there, and a closed round stays closed', async () => {
    const event = await createEncounterEvent(server, { men: 1, women: 1 })
    const [liQiang, alone] = [at(event.men, 0), await createEncounterEvent(server, { men: 1, women: 0 + 1 })]
    await behindTheGuards(
      server.supabase,
      `update public.signups set status = '已确认' where event_id = $1 and sex = '女'`,
      [alone.params.id],
    )
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
    await openChoices(event)
    await closeChoices(event)
    expect(await closeChoices(event)).toMatchObject({ phase: '已结束', pairs: 0 })
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
    await openChoices(event)
    await behindTheGuards(
      server.supabase,
      'update public.choice_rounds set ends_at = now() where event_id = $1',
      [event.params.id],
    )
    const [liQiang, wangFang] = [at(event.men, 0), at(event.women, 0)]
    expect(await look(event, liQiang)).toMatchObject({ phase: '选择中', remainingSeconds: 0 })
    const late = await liQiang.phone.attempt('saveChoices', {
      params: event.params,
      body: { seats: ['F01'] },
    })
    expect(late.problem?.code).toBe('choice_closed')
    await openChoices(event, 5)
    expect((await pick(event, liQiang, wangFang)).picks).toEqual(['F01'])
  })

  test('what has not passed the text check is shown to nobody: the seat number stands for the name', async () => {
    const event = await createEncounterEvent(server)
    await openChoices(event)
    await behindTheGuards(
      server.supabase,
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
