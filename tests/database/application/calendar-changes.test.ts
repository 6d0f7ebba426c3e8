import { afterEach, describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { aSubmission, decide, submit } from '../../support/database/submissions.ts'

/* Staff fill in or change the calendar while applications are open. */
const database = useEmbeddedSupabase()
const query = (sql: string, parameters: unknown[] = []) =>
  database.current.query<Record<string, unknown>>(sql, parameters)

/** The deadline of an application, where staff see it, and what the calendar of now says. */
async function deadline(reference: string, days: number) {
  const [row] = await query(
    `select coalesce(application.promised_on, application.accept_by)::text as promised, review.due_on::text as due,
       private.add_working_days(private.today(), $2)::text as by_rule
     from public.applications as application
     join public.reviews as review on review.application_id = application.id and review.closed_at is null
     where application.reference = $1`,
    [reference, days],
  )
  return { promised: row?.promised, due: row?.due, byRule: row?.by_rule }
}

async function accepted(): Promise<string> {
  const reference = await submit(await signIn(database.current, 'Wang Fang'))
  await decide(database.current, reference, { decision: '受理' })
  return reference
}

/** Working days of the next weeks, for which there is no row yet. */
const freeDays = (kind: 'weekday' | 'weekend') =>
  `select span.day::date from generate_series(private.today() + 1, private.today() + 12, interval '1 day') as span (day)
   where extract(isodow from span.day) ${kind === 'weekday' ? '<' : '>'} ${kind === 'weekday' ? 6 : 5}
     and not exists (select from public.holidays as known where known.day = span.day::date)`
afterEach(() => query(`delete from public.holidays where name = '示例节'`))

describe('the promise to Wang Fang', () => {
  test('moves by the days that become holidays, all entered at once, and back when they are deleted', async () => {
    const reference = await accepted()
    const before = await deadline(reference, 15)
    await query(
      `insert into public.holidays (day, kind, name) select day, '放假', '示例节' from (${freeDays('weekday')}) as free limit 4`,
    )
    const { promised, due, byRule } = await deadline(reference, 15)
    expect(promised).toBe(byRule)
    expect(due).toBe(byRule)
    expect(promised).not.toBe(before.promised)
    await query(`delete from public.holidays where name = '示例节'`)
    expect(await deadline(reference, 15)).toEqual(before)
  })

  test('comes earlier for weekends that are worked', async () => {
    const reference = await accepted()
    const before = await deadline(reference, 15)
    await query(
      `insert into public.holidays (day, kind, name) select day, '上班', '示例节' from (${freeDays('weekend')}) as free limit 2`,
    )
    const { promised, due, byRule } = await deadline(reference, 15)
    expect([promised, due]).toEqual([byRule, byRule])
    expect(promised).not.toBe(before.promised)
  })

  test('follows a day that was entered wrong, and one that staff enter twice', async () => {
    const reference = await accepted()
    await query(
      `insert into public.holidays (day, kind, name) select day, '上班', '示例节' from (${freeDays('weekday')}) as free limit 1`,
    )
    await query(`update public.holidays set kind = '放假' where name = '示例节'`)
    await query(
      `insert into public.holidays (day, kind, name) select day, '放假', '示例节' from public.holidays where name = '示例节'
       on conflict do nothing`,
    )
    const { promised, byRule } = await deadline(reference, 15)
    expect(promised).toBe(byRule)
  })

  test('does not move for a day after it', async () => {
    const reference = await accepted()
    const before = await deadline(reference, 15)
    await query(
      `insert into public.holidays (day, kind, name)
       select (promised_on + (9 - extract(isodow from promised_on))::integer), '放假', '示例节'
       from public.applications where reference = $1 on conflict do nothing`,
      [reference],
    )
    expect(await deadline(reference, 15)).toEqual(before)
  })
})

test('the five days in which staff must accept an application follow too', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const { reference } = await wangFang.call<{ reference: string }>('submit_application', {
    submission: aSubmission(),
  })
  await query(
    `insert into public.holidays (day, kind, name) select day, '放假', '示例节' from (${freeDays('weekday')}) as free limit 1`,
  )
  const { promised, due, byRule } = await deadline(reference, 5)
  expect([promised, due]).toEqual([byRule, byRule])
})
