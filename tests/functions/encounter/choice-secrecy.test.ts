import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { letEventPass } from '../../support/database/events.ts'
import { closeChoices, contact, look, openChoices, pick, rowsOf } from '../../support/functions/choosing.ts'
import {
  at,
  createEncounterEvent,
  type EncounterEvent,
  type Guest,
} from '../../support/functions/sample-encounter.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('the tables’ owner', () => {
  type Row = { slot: string; direction: string; pair: string; transaction: string }
  const readAsOwner = (event: EncounterEvent) =>
    server.supabase.query<Row>(
      `select slot, direction, pair, xmin::text as transaction from private.choices where event_id = $1 order by ctid`,
      [event.params.id],
    )

  test('cannot tell one one-sided pick from another, nor whose it is, nor how many somebody picked', async () => {
    const event = await createEncounterEvent(server, { men: 3, women: 3 })
    await openChoices(event)
    await pick(event, at(event.men, 0), at(event.women, 0))
    await pick(event, at(event.men, 1))
    await pick(event, at(event.men, 2), ...event.women)
    await pick(event, at(event.men, 0), at(event.women, 1))
    const rows = await readAsOwner(event)
    // Three rows of the same form for each person who saved, without any repeated token.
    expect(rows).toHaveLength(9)
    const tokens = rows.flatMap(({ slot, direction, pair }) => [slot, direction, pair])
    expect(new Set(tokens).size).toBe(27)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
    // One transaction wrote all of them, in the order of tokens that reveal nothing.
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
      await openChoices(event)
      for (const guest of [...event.men, ...event.women]) await pick(event, guest)
      await pick(event, at(event.men, chooser), at(event.women, chosen))
      const rows = await readAsOwner(event)
      const everything = JSON.stringify(await server.supabase.query('select * from private.choices'))
      for (const { phone, seat } of [...event.men, ...event.women]) {
        expect(everything).not.toContain(phone.workerId)
        // As a value: 43 random characters may contain the three of a seat by chance.
        expect(everything).not.toContain(JSON.stringify(seat))
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
    await openChoices(event)
    await pick(event, liQiang, wangFang)
    await pick(event, wangFang, liQiang)
    await pick(event, zhaoLei, wangFang)
    await closeChoices(event)
    expect(await rowsOf(server, 'choices', event)).toEqual([])
    const body = { seat: wangFang.seat, contact }
    await liQiang.phone.call('exchangeContact', { params: event.params, body })
    const left = JSON.stringify([
      await rowsOf(server, 'choice_matches', event),
      await rowsOf(server, 'choice_exchanges', event),
    ])
    for (const { phone, seat } of [liQiang, zhaoLei, wangFang]) {
      expect(left).not.toContain(phone.workerId)
      expect(left).not.toContain(JSON.stringify(seat))
    }
    expect(left).not.toContain(contact.phone)

    await letEventPass(server.supabase, event.params.id, 180)
    await server.runtime.service.database.call('run_due_jobs', {})
    expect(await rowsOf(server, 'choice_matches', event)).toEqual([])
    expect(await rowsOf(server, 'choice_exchanges', event)).toEqual([])
    const [round] = await server.supabase.query(
      'select pairs from public.choice_rounds where event_id = $1',
      [event.params.id],
    )
    expect(round).toEqual({ pairs: 1 })
  })

  test('a round that the organizer forgot is closed by the job, and its picks are gone', async () => {
    const event = await createEncounterEvent(server)
    await openChoices(event)
    await pick(event, at(event.men, 0), at(event.women, 0))
    await behindTheGuards(
      server.supabase,
      `update public.choice_rounds set ends_at = now() - interval '13 hours' where event_id = $1`,
      [event.params.id],
    )
    await server.supabase.query(`update private.jobs set next_run_at = now()`)
    await server.runtime.service.database.call('run_due_jobs', {})
    expect(await rowsOf(server, 'choices', event)).toEqual([])
    expect(await look(event, at(event.men, 0))).toMatchObject({ phase: '已结束', matches: [] })
  })
})
