import { beforeEach, describe, expect, test } from 'vitest'
import { asStaff, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { announceFile, decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let wangFang: Person
let reference: string

beforeEach(async () => {
  wangFang = await signIn(database.current, 'Wang Fang')
  reference = await submit(wangFang, { attachments: [await announceFile(wangFang, 'tuitionReceipt')] })
})

/** The entries of the change log about a subject, oldest first. */
const recordOf = (subject: string) =>
  database.current.query(
    `select kind, table_name, database_user, staff_name, studio_account, before, after
     from public.change_log where subject = $1 order by id`,
    [subject],
  )

describe('who decided', () => {
  test('the database user, the name that was typed, before and after', async () => {
    await database.current.query(
      `update public.reviews set decision = '受理', staff_name = ' 示例经办 ' where reference = $1`,
      [reference],
    )
    expect(await recordOf(reference)).toEqual([
      {
        kind: '修改',
        table_name: 'reviews',
        database_user: 'postgres',
        staff_name: '示例经办',
        studio_account: null,
        before: { decision: null, staff_name: null },
        after: { decision: '受理', staff_name: '示例经办' },
      },
    ])
  })

  test('role staff with the login behind it', async () => {
    await asStaff(
      database.current,
      `update public.reviews set decision = '受理' where reference = '${reference}'`,
    )
    expect(await recordOf(reference)).toMatchObject([{ database_user: 'staff（postgres）' }])
  })

  test('the Studio account, where Studio names it in what it sends', async () => {
    await database.current.query(
      `update public.reviews set decision = '受理' where reference = '${reference}'
       -- source: dashboard
       -- user: 3f0c6d1e-0000-4000-8000-000000000001
       -- date: 2026-11-22T01:00:00.000Z`,
    )
    const account = '3f0c6d1e-0000-4000-8000-000000000001'
    expect(await recordOf(reference)).toMatchObject([{ studio_account: account }])
    const rows = await database.current.query(
      'select studio_account from public.reviews where reference = $1 and round = 1',
      [reference],
    )
    expect(rows).toEqual([{ studio_account: account }])
  })
})

const phoneIn = (row: unknown) => (row as { phone?: string } | null)?.phone

test('notes before a decision, and marks on materials, are recorded one by one', async () => {
  await database.current.query(
    `update public.reviews set internal_note = '已电话联系' where reference = $1`,
    [reference],
  )
  await database.current.query(
    `update public.attachments set verdict = '重拍', verdict_note = '反光' where worker_id = $1`,
    [wangFang.id],
  )
  expect(await recordOf(reference)).toMatchObject([
    { table_name: 'reviews', before: { internal_note: null }, after: { internal_note: '已电话联系' } },
    { table_name: 'attachments', before: { verdict: null, verdict_note: null }, after: { verdict: '重拍' } },
  ])
})

test('what is saved without a change, and what workers and jobs do, is not recorded', async () => {
  await database.current.query('update public.reviews set internal_note = null where reference = $1', [
    reference,
  ])
  await wangFang.call('withdraw_application', { reference })
  expect(await recordOf(reference)).toEqual([])
})

test('what staff do to the tables that they maintain is recorded too, phones as masks', async () => {
  const eventId = await anEvent(database.current, { columns: { title: `'示例活动 修改记录'` } })
  await database.current.query(`update public.events set address = '示例路 2 号' where id = $1`, [eventId])
  await database.current.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者甲', '13800000066', $1)`,
    [eventId],
  )
  await database.current.query(`delete from public.organizers where name = '示例组织者甲'`)
  expect((await recordOf('示例活动 修改记录')).at(-1)).toMatchObject({
    before: { address: '示例路 1 号' },
    after: { address: '示例路 2 号' },
  })
  const record = await recordOf('示例组织者甲')
  expect(record.map(({ kind }) => kind)).toEqual(['新增', '删除'])
  expect(JSON.stringify(record)).not.toContain('13800000066')
})

test.each([
  ['organizers', `(name, phone, trade_union_id) values ('示例电话', '13812340066', '340100')`],
  [
    'union_officers',
    `(name, phone, unit_name, trade_union_id) values ('示例电话', '13812340066', '示例公司工会', '340100')`,
  ],
])(
  'a clerk who takes a number of %s for a moment and puts it back stands in the record',
  async (table, row) => {
    const from = (await recordOf('示例电话')).length
    await asStaff(database.current, `insert into public.${table} ${row}`)
    for (const phone of ['13899990066', '13812340066'])
      await asStaff(database.current, `update public.${table} set phone = '${phone}' where name = '示例电话'`)
    await asStaff(database.current, `delete from public.${table} where name = '示例电话'`)
    const record = (await recordOf('示例电话')).slice(from)
    expect(record.map(({ kind }) => kind)).toEqual(['新增', '修改', '修改', '删除'])
    const phones = record.map(({ before, after }) => [phoneIn(before), phoneIn(after)])
    const [own = '', other = ''] = [phones[0]?.[1], phones[1]?.[1]]
    // Both have the mask 138****0066.
    expect(own).toMatch(/^138\*{4}0066（[0-9a-f]{8}）$/)
    expect(other).toMatch(/^138\*{4}0066（[0-9a-f]{8}）$/)
    expect(other).not.toBe(own)
    expect(phones).toEqual([
      [undefined, own],
      [own, other],
      [other, own],
      [own, undefined],
    ])
    expect(JSON.stringify(record)).not.toMatch(/138(1234|9999)0066/)
  },
)

test('who changes the phone of a union, which everybody may read, stands in the record with it', async () => {
  await asStaff(
    database.current,
    `update public.trade_unions set phone = '0551-62345678' where id = '340100'`,
  )
  const [{ name } = { name: '' }] = await database.current.query<{ name: string }>(
    `select name from public.trade_unions where id = '340100'`,
  )
  expect((await recordOf(name)).at(-1)).toMatchObject({ kind: '修改', after: { phone: '0551-62345678' } })
})

test('nobody in the console writes the record, and staff read it in Chinese', async () => {
  await decide(database.current, reference, { decision: '受理' })
  for (const sql of [
    'update public.change_log set reason = null',
    'delete from public.change_log',
    'truncate public.change_log',
  ]) {
    expect((await refusalOf(database.current, sql)).code).toBe('read_only')
    expect((await staffRefusalOf(database.current, sql)).code).toMatch(/42501|read_only/)
  }
  const rows = await asStaff(
    database.current,
    `select 对象, 改之后 from public.change_records where 对象 = '${reference}'`,
  )
  expect(rows).toEqual([{ 对象: reference, 改之后: { '决定（decision）': '受理' } }])
  await asStaff(database.current, `select public.undo_decision('${reference}', '点错了一行')`)
  const [undone] = await asStaff(
    database.current,
    `select 改之前, 改之后, 理由 from public.change_records where 对象 = '${reference}' order by 序号 limit 1`,
  )
  expect(undone).toEqual({
    改之前: { '决定（decision）': '受理', '第几轮（round）': 1 },
    改之后: {
      '这个决定被撤销的时间（undone_at）': expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      '这一轮开始时的申请状态（application_status）': '已提交',
    },
    理由: '点错了一行',
  })
})

test('clearing an application clears what staff wrote about it', async () => {
  await decide(database.current, reference, { decision: '不予受理', reason: '不属于受理范围' })
  await database.current.query(`select private.purge_application($1, '法院要求清除')`, [reference])
  expect(await recordOf(reference)).toEqual([])
})

test('who lists Chen as an officer, or sets how long applications are kept, is in the record', async () => {
  await asStaff(
    database.current,
    `insert into public.union_officers (name, phone, unit_name, trade_union_id)
     values ('陈示例', '13800000301', '示例物流公司工会', '340111')`,
  )
  const [listed] = await recordOf('陈示例')
  expect(listed).toMatchObject({ kind: '新增', table_name: 'union_officers' })
  expect(JSON.stringify(listed)).not.toContain('13800000301')
  await database.current.query('update public.retention_settings set keep_days = 1200')
  expect(await recordOf('申请')).toMatchObject([{ kind: '修改', after: { keep_days: 1200 } }])
})
