import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, signUp } from '../../support/database/events.ts'
import { serviceAccount, signIn, stranger } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
type List = { hash: string; salt: string; list: string; closedAt: string }
type Event = { closing: { hash: string; count: number } | null; phase: string }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const listOf = (eventId: string) =>
  stranger(database.current).call<List>('get_closing_list', { event_id: eventId })
const setClosed = (eventId: string, isClosed: boolean) =>
  database.current.query('update public.events set signup_is_closed = $2 where id = $1', [eventId, isClosed])

describe('the list that is published when signups close', () => {
  test('has the published SHA-256, and everybody finds their own line in it', async () => {
    const eventId = await anEvent(database.current, { pools: { 女: 1 } })
    const wangFang = await signIn(database.current, 'Wang Fang')
    const zhaoMin = await signIn(database.current, 'Zhao Min')
    const first = await signUp(wangFang, eventId)
    await signUp(zhaoMin, eventId)
    expect((await wangFang.call<Event>('get_event', { event_id: eventId })).closing).toBe(null)
    await setClosed(eventId, true)

    const event = await wangFang.call<Event>('get_event', { event_id: eventId })
    const { hash, salt, list } = await listOf(eventId)
    expect(event).toMatchObject({ phase: '报名截止', closing: { hash, count: 2 } })
    expect(sha256(list)).toBe(hash)
    const lines = list.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(['1 女 已确认', '2 女 候补'])
    const mine = await wangFang.call<{ closingLine: string }>('get_my_signup', { event_id: eventId })
    expect(mine.closingLine).toBe(lines[0])

    expect(mine.closingLine.endsWith(sha256(`${salt}:${first.id}`))).toBe(true)
    expect(list).not.toContain(first.id)
  })

  test('stays as it was after later cancelations, and nobody can insert a line', async () => {
    const eventId = await anEvent(database.current)
    const wangFang = await signIn(database.current, 'Wang Fang')
    const { id } = await signUp(wangFang, eventId)
    await setClosed(eventId, true)
    const before = await listOf(eventId)
    await wangFang.call('cancel_signup', { signup_id: id })
    expect(await listOf(eventId)).toEqual(before)
    const late = await signIn(database.current, 'Zhao Min')
    expect(await late.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
      '409 signup_closed',
    )
    const refusal = await refusalOf(
      database.current,
      `update public.event_closings set list_hash = repeat('0', 64) where event_id = $1`,
      [eventId],
    )
    expect(refusal.code).toBe('read_only')
  })

  test('is published again, beside the old one, by who reopens and closes again', async () => {
    const eventId = await anEvent(database.current)
    await setClosed(eventId, true)
    const first = await listOf(eventId)
    await setClosed(eventId, false)
    await signUp(await signIn(database.current, 'Wang Fang'), eventId)
    await setClosed(eventId, true)
    const second = await listOf(eventId)
    expect(second.hash).not.toBe(first.hash)
    expect(second.list).toContain('1 女 已确认')
    const rows = await database.current.query(
      'select list_hash from public.event_closings where event_id = $1',
      [eventId],
    )
    expect(rows).toHaveLength(2)
  })

  test('is published by the job when nobody reads, and not before signups close', async () => {
    const eventId = await anEvent(database.current, {
      columns: { signup_closes_at: `now() - interval '1 minute'` },
    })
    const open = await anEvent(database.current)
    await database.current.query('update private.jobs set next_run_at = now()')
    await serviceAccount(database.current).call('run_due_jobs')
    const rows = await database.current.query(
      'select event_id from public.event_closings where event_id in ($1, $2)',
      [eventId, open],
    )
    expect(rows).toEqual([{ event_id: eventId }])
    expect(await stranger(database.current).refusal('get_closing_list', { event_id: open })).toBe(
      '404 not_found',
    )
  })
})
