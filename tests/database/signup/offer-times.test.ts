import { describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

/** Until when Zhao Min can accept, in Beijing time. */
async function deadline(offered: string, hours: number, starts: string): Promise<string | undefined> {
  const [row] = await database.current.query<{ at: string }>(
    `select to_char(private.offer_deadline($1::timestamptz,
       jsonb_populate_record(null::public.events, jsonb_build_object('offer_hours', $2::integer, 'starts_at', $3::text))
     ) at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as at`,
    [`${offered}+08`, hours, `${starts}+08`],
  )
  return row?.at
}

describe('Zhao Min has until', () => {
  test.each([
    ['an hour after eight, when a seat was freed in the night', '2026-12-19 05:14', 1, '12-19 09:00'],
    ['an hour after eight the next day, when it was freed late', '2026-12-19 23:30', 1, '12-20 09:00'],
    ['an hour later by day', '2026-12-19 12:00', 1, '12-19 13:00'],
    ['the evening, when the hours just fit', '2026-12-19 20:00', 2, '12-19 22:00'],
    ['the morning for what the evening did not give', '2026-12-19 21:30', 1, '12-20 08:30'],
    ['the next forenoon for twelve hours from noon', '2026-12-19 12:00', 12, '12-20 10:00'],
    ['the end of the year and beyond', '2026-12-31 21:00', 14, '01-01 21:00'],
    ['twelve days for a week of hours', '2026-12-01 08:00', 168, '12-12 22:00'],
    ['22:00, not the next day, from 22:00 on the hour', '2026-12-19 22:00', 14, '12-20 22:00'],
  ])('%s', async (_, offered, hours, until) => {
    expect(await deadline(offered, hours, '2027-02-01 09:00')).toBe(until)
  })

  test.each([
    ['a seat freed five minutes before', '2026-12-20 13:55', 1, '2026-12-20 14:00', '12-20 14:00'],
    ['a seat freed in the night before', '2026-12-20 05:14', 12, '2026-12-20 09:30', '12-20 09:30'],
    ['an event that begins before the day does', '2026-12-20 05:14', 1, '2026-12-20 07:00', '12-20 07:00'],
  ])('the start and no longer: %s', async (_, offered, hours, starts, until) => {
    expect(await deadline(offered, hours, starts)).toBe(until)
  })
})

describe('Wang Fang cancels, and Zhao Min', () => {
  async function offered() {
    const eventId = await anEvent(database.current, {
      pools: { 女: 1 },
      columns: { cancel_deadline: `now() + interval '2 hours'` },
    })
    const wangFang = await signIn(database.current, 'Wang Fang')
    const zhaoMin = await signIn(database.current, 'Zhao Min')
    const seat = await signUp(wangFang, eventId)
    await signUp(zhaoMin, eventId)
    await wangFang.call('cancel_signup', { signup_id: seat.id })
    return { eventId, zhaoMin }
  }

  test('has the seat at once, and WeChat tells her in daytime', async () => {
    const { eventId } = await offered()
    const [row] = await database.current.query(
      `select own.status, message.next_attempt_at = private.in_daytime(message.created_at) as by_day
       from public.signups as own
       join public.messages as message on message.worker_id = own.worker_id and message.title = '候补轮到您了'
       where own.event_id = $1`,
      [eventId],
    )
    expect(row).toEqual({ status: '待确认', by_day: true })
  })

  test('has less time when the event begins earlier, and her time back when it is moved again', async () => {
    const { eventId } = await offered()
    const begins = async (starts: string) => {
      await database.current.query(`update public.events set starts_at = ${starts} where id = $1`, [eventId])
      const [row] = await database.current.query<{ left: string }>(
        `select own.offer_expires_at = event.starts_at as at_start, own.offer_expires_at
           = private.offer_deadline((select max(at) from public.signup_events where signup_id = own.id), event) as by_rule
         from public.signups as own join public.events as event on event.id = own.event_id
         where own.event_id = $1 and own.status = '待确认'`,
        [eventId],
      )
      return row
    }
    expect(await begins(`now() + interval '3 hours'`)).toEqual({ at_start: true, by_rule: true })
    expect(await begins(`now() + interval '3 days'`)).toEqual({ at_start: false, by_rule: true })
  })
})
