import { expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()

async function addWorkingDays(day: string, count: number): Promise<string> {
  const [row] = await database.current.query<{ day: string }>(
    'select private.add_working_days($1, $2)::text as day',
    [day, count],
  )
  return row?.day ?? ''
}

const cases: [string, string, number, string][] = [
  ['an ordinary week', '2026-11-23', 5, '2026-11-30'],
  ['a weekend does not count', '2026-11-27', 1, '2026-11-30'],
  ['the holiday of National Day does not count', '2026-09-30', 1, '2026-10-08'],
  ['a Saturday that is worked for a holiday counts', '2026-10-09', 1, '2026-10-10'],
  ['a Sunday that is worked for a holiday counts', '2026-09-18', 1, '2026-09-20'],
  ['Spring Festival, worked Saturdays on both sides', '2026-02-13', 3, '2026-02-25'],
  ['no days is the same day', '2026-11-21', 0, '2026-11-21'],
]
for (const [name, from, count, expected] of cases)
  test(`${name}: ${count} working days after ${from} is ${expected}`, async () => {
    expect(await addWorkingDays(from, count)).toBe(expected)
  })

test('counting working days is the inverse of adding them', async () => {
  const rows = await database.current.query(
    `select n from generate_series(0, 60) as n
     where private.count_working_days(date '2026-09-10', private.add_working_days(date '2026-09-10', n)) <> n`,
  )
  expect(rows).toEqual([])
})

test('a holiday that staff add counts at once', async () => {
  await database.current.query(
    `insert into public.holidays (day, kind, name) values ('2026-12-01', '放假', '测试')`,
  )
  expect(await addWorkingDays('2026-11-30', 1)).toBe('2026-12-02')
})

test('a year of which staff have entered no holidays is named, in the console and for whoever watches the system', async () => {
  const missing = async () => {
    const [row] = await database.current.query<{ years: number[] }>(
      `select api.get_health() -> 'yearsWithoutHolidays' as years`,
    )
    const views = await database.current.query<{ 年份: number }>(
      `select 年份 from public.holiday_years where 情况 like '还没有补录%' order by 1`,
    )
    return [row?.years, views.map(({ 年份 }) => 年份)]
  }
  await database.current.query('begin')
  await database.current.query(
    'delete from public.holidays where extract(year from day) = extract(year from private.today())',
  )
  const year = Number((await database.current.query(`select extract(year from private.today()) as y`))[0]?.y)
  expect(await missing()).toEqual([expect.arrayContaining([year]), expect.arrayContaining([year])])
  await database.current.query('rollback')
})
