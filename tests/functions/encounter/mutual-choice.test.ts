import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeChoices, contact, look, openChoices, pick, rowsOf } from '../../support/functions/choosing.ts'
import { createEncounterEvent, type Guest } from '../../support/functions/sample-encounter.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('after closing', () => {
  test('only mutual picks are shown, and contacts after both have agreed', async () => {
    const event = await createEncounterEvent(server)
    const [liQiang, zhaoLei, wangFang, zhaoMin] = [...event.men, ...event.women] as [
      Guest,
      Guest,
      Guest,
      Guest,
    ]
    await openChoices(event)
    await pick(event, liQiang, wangFang, zhaoMin)
    await pick(event, zhaoLei, wangFang)
    await pick(event, wangFang, liQiang)
    expect((await look(event, liQiang)).matches).toEqual([])
    expect(await closeChoices(event)).toMatchObject({ phase: '已结束', pairs: 1, saved: 0 })

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
    await openChoices(event)
    await pick(event, zhaoLei, wangFang)
    const send = async () => {
      const body = { seat: wangFang.seat, contact }
      return (await zhaoLei.phone.attempt('exchangeContact', { params: event.params, body })).problem?.code
    }
    expect(await send()).toBe('choice_closed')
    await closeChoices(event)
    expect(await send()).toBe('not_found')
    expect(await rowsOf(server, 'choice_exchanges', event)).toEqual([])
  })

  test('a contact is a phone number or a WeChat name, or both', async () => {
    const event = await createEncounterEvent(server)
    const [liQiang, , wangFang] = [...event.men, ...event.women] as [Guest, Guest, Guest, Guest]
    await openChoices(event)
    await pick(event, liQiang, wangFang)
    await pick(event, wangFang, liQiang)
    await closeChoices(event)
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
    await openChoices(event)
    await pick(event, liQiang, wangFang)
    await pick(event, wangFang, liQiang)
    await closeChoices(event)
    const sent = await server.supabase.query<{ words: string; people: number }>(
      `select title || body as words, count(*)::integer as people from public.messages
       where link = $1 group by 1 order by 1`,
      [`/events/${event.params.id}/encounter`],
    )
    expect(sent.map(({ people }) => people)).toEqual([4, 4])
  })
})
