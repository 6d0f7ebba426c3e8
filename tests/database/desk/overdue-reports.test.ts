import { beforeAll, expect, test } from 'vitest'
import { asStaff, behindTheGuards } from '../../support/database/console.ts'
import { asLogin } from '../../support/database/desk-login.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
const ofCounty = '340111'
const ofCity = '340100'
const ofProvince = '340000'
const references: Record<string, string> = {}

const reported = () =>
  database.current.query<{ superior: string; receiver: string; reference: string }>(
    `select superior_name as superior, receiver_name as receiver, reference from public.overdue_reports order by receiver_name`,
  )
const report = () => database.current.query('select private.report_overdue()')
const makeToday = (kind: '上班' | '放假') =>
  database.current.query(
    `insert into public.holidays (day, kind, name) values (private.today(), '${kind}', '测试')
     on conflict (day) do update set kind = '${kind}'`,
  )
const setDue = (reference: string | undefined, day: string) =>
  behindTheGuards(
    database.current,
    `update public.reviews set due_on = private.today() ${day} where closed_at is null and reference = $1`,
    [reference],
  )

beforeAll(async () => {
  const wangFang = await signIn(database.current, 'Wang Fang', '13800000001')
  for (const tradeUnionId of [ofCounty, ofCity, ofProvince]) {
    references[tradeUnionId] = await submit(wangFang, { tradeUnionId })
    await setDue(references[tradeUnionId], '- 1')
  }
  await setDue(await submit(wangFang, { tradeUnionId: ofCounty }), '+ 0')
  for (const union of [ofCounty, ofCity])
    await database.current.query(`select * from private.open_desk_login('${union}')`)
})

test('on a day off nobody is told', async () => {
  await makeToday('放假')
  await report()
  expect(await reported()).toEqual([])
})

test('on the next working day the city hears of its county, and the province of the city, once', async () => {
  await makeToday('上班')
  await report()
  await report()
  expect(await reported()).toEqual([
    { superior: '合肥市总工会', receiver: '包河区总工会', reference: references[ofCounty] },
    { superior: '安徽省总工会', receiver: '合肥市总工会', reference: references[ofCity] },
  ])
})

test('the case is told once, also when its next round is late', async () => {
  await decide(database.current, references[ofCounty] ?? '', { decision: '受理' })
  await setDue(references[ofCounty], '- 1')
  await report()
  expect(await reported()).toHaveLength(2)
})

test('the city reads what it was told, the county does not read what was told of it', async () => {
  const sql = 'select receiver_name from public.overdue_reports'
  expect(await asLogin(database.current, 'clerk_340100', sql)).toEqual([{ receiver_name: '包河区总工会' }])
  expect(await asLogin(database.current, 'clerk_340111', sql)).toEqual([])
  expect(await asStaff(database.current, sql)).toHaveLength(2)
})

test('the job runs it', async () => {
  await database.current.query(`update private.jobs set next_run_at = now() where name = 'report-overdue'`)
  const [ran] = await database.current.query<{ report: { name: string; ok: boolean }[] }>(
    'select api.run_due_jobs() as report',
  )
  expect(ran?.report).toContainEqual(expect.objectContaining({ name: 'report-overdue', ok: true }))
})
