import { expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()

/** A table of so many stations of one county, each with all that can be said of it. */
const tableOf = (count: number) =>
  [
    '类型,名称,管理的工会,县区,地址,纬度,经度,开放时间,电话,联系人,设施,提示,核对日期',
    ...Array.from(
      { length: count },
      (_, index) =>
        `工会驿站,示例驿站（${index}）,包河区总工会,包河区,示例路 ${index} 号加油站旁边,31.79,117.3,每天 6:30–22:00,0551-62000000,示例师傅,"有水喝（热的、凉的）、能热饭、能充电、有座歇、有厕所、有药箱",冬天 20:00 关门,2026-12-01`,
    ),
  ].join('\n')

/** PostgreSQL may still count what an earlier transaction did. */
async function countedComparisons(): Promise<number> {
  const [row] = await database.current.query<{ calls: number }>(
    `select calls::integer as calls from pg_stat_xact_user_functions where funcname = 'compare_key'`,
  )
  return row?.calls ?? 0
}

/** How often names and addresses were compared while a clerk imported a table of this many rows. */
async function comparisons(count: number): Promise<number> {
  await database.current.execute(`begin; set local track_functions = 'all'; set local role staff`)
  const before = await countedComparisons()
  await database.current.query('insert into public.place_imports (content) values ($1)', [tableOf(count)])
  const after = await countedComparisons()
  await database.current.execute('rollback')
  return after - before
}

test('a clerk’s table of three times as many rows of one county needs three times the work', async () => {
  const few = await comparisons(30)
  expect(few).toBeGreaterThan(30)
  expect(await comparisons(90)).toBeLessThan(few * 3.3)
})

test('3,000 places, each with all its columns, are not too large for one table', async () => {
  expect(Buffer.byteLength(tableOf(3_000))).toBeGreaterThan(800_000)
  await database.current.execute('begin; set local role staff')
  // The header is refused, so that the rows need not be read.
  const [refused] = await database.current.query(
    'insert into public.place_imports (content) values ($1) returning outcome',
    [`栏目${tableOf(3_000)}`],
  )
  await database.current.execute('rollback')
  expect(refused).toMatchObject({ outcome: expect.stringContaining('第 1 行：不认识“栏目类型”这一栏') })
})
