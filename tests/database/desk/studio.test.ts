import { EventEmitter } from 'node:events'
import { PostgresMeta } from '@supabase/postgres-meta'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { aSubmission } from '../../support/database/submissions.ts'
import { insertRow, saveCells } from '../../support/database/table-editor.ts'

// postgres-meta leaves a listener on its pool at every query, and vitest fails on Node's warning about them.
EventEmitter.defaultMaxListeners = 0

/** Studio reads the database through postgres-meta. These tests do what its Table Editor does, with its own library. */
const server = usePostgres()
const studios: Record<string, PostgresMeta> = {}

beforeAll(async () => {
  await server.current.superuser.unsafe(`alter role staff login password 'test'`)
  const address = server.current.url
  studios.postgres = new PostgresMeta({ connectionString: address, max: 1 })
  studios.staff = new PostgresMeta({
    connectionString: address.replace('//postgres:', '//staff:'),
    max: 1,
  })
})
afterAll(() => Promise.all(Object.values(studios).map((studio) => studio.end())))

const studioOf = (user: string): PostgresMeta => {
  const studio = studios[user]
  if (studio === undefined) throw new Error(`nobody is signed in as ${user}`)
  return studio
}

const chinese = /[\u4e00-\u9fff]/

describe('Studio lists', () => {
  test('every table with row level security, a primary key and a Chinese comment on itself and each column', async () => {
    const { data } = await studioOf('postgres').tables.list({
      includedSchemas: ['public'],
      includeColumns: true,
    })
    expect(data?.length).toBeGreaterThan(15)
    for (const table of data ?? []) {
      expect(table.rls_enabled, table.name).toBe(true)
      expect(table.primary_keys.length, table.name).toBeGreaterThan(0)
      expect(table.comment, table.name).toMatch(chinese)
      for (const column of table.columns ?? [])
        expect(column.comment, `${table.name}.${column.name}`).toMatch(chinese)
    }
  })

  test('a drop-down of Chinese words for every enum', async () => {
    const { data } = await studioOf('postgres').types.list({ includedSchemas: ['public'] })
    const enums = (data ?? []).filter(({ enums }) => enums.length > 0)
    expect(enums.length).toBeGreaterThan(10)
    for (const { name, comment, enums: words } of enums) {
      expect(comment, name).toMatch(chinese)
      for (const word of words) expect(word, name).toMatch(chinese)
    }
  })

  test('views that cannot be edited, each column named and explained in Chinese', async () => {
    const { data } = await studioOf('postgres').views.list({
      includedSchemas: ['public'],
      includeColumns: true,
    })
    expect(data?.length).toBeGreaterThan(12)
    for (const view of data ?? []) {
      expect(view.comment, view.name).toMatch(chinese)
      for (const column of view.columns ?? []) {
        expect(column.name, view.name).toMatch(chinese)
        expect(column.comment, `${view.name}.${column.name}`).toMatch(chinese)
      }
    }
  })

  test('a picker of rows for everything that staff choose from another table', async () => {
    const written = await server.current.owner<{ name: string }[]>`
      select relname || '.' || attname as name from pg_attribute
      join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
        and attname ~ '_(id|to)$' and not attname in ('id')
        and (has_column_privilege('staff', attrelid, attnum, 'insert') or has_column_privilege('staff', attrelid, attnum, 'update'))`
    const { data } = await studioOf('postgres').tables.list({ includedSchemas: ['public'] })
    const picked = (data ?? [])
      .flatMap(({ relationships }) => relationships)
      .map((link) => `${link.source_table_name}.${link.source_column_name}`)
    expect(written.length).toBeGreaterThan(4)
    for (const { name } of written) expect(picked).toContain(name)
  })
})

async function anApplication(): Promise<string> {
  const [worker = ''] = await makeWorkers(server.current.superuser, 1)
  const pool = server.current.connect(1)
  const submission = JSON.parse(JSON.stringify(aSubmission()))
  const [row] = await asWorker(
    pool,
    worker,
    (sql) => sql<{ reference: string }[]>`
      select api.submit_application(${sql.json(submission)}) ->> 'reference' as reference`,
  )
  await pool.end()
  return row?.reference ?? ''
}

for (const user of ['postgres', 'staff'])
  describe(`Studio, connected as ${user}`, () => {
    test('saves a decision from its cells, and the next round is there', async () => {
      const reference = await anApplication()
      const where = `reference = '${reference}' and round = 1`
      const cells = { decision: '受理', staff_name: '示例经办' }
      const { data, error } = await studioOf(user).query(saveCells('reviews', cells, where))
      expect(error).toBeNull()
      expect(data).toMatchObject([{ decision: '受理', decided_by: user, staff_name: '示例经办' }])
      const { data: rounds } = await studioOf(user).query(
        `select decision from public.reviews where reference = '${reference}' order by round`,
      )
      expect(rounds).toEqual([{ decision: '受理' }, { decision: null }])
    })

    test('shows the sentence of a refusal', async () => {
      const reference = await anApplication()
      const where = `reference = '${reference}'`
      const illegal = await studioOf(user).query(saveCells('reviews', { decision: '通过' }, where))
      expect(illegal.error?.message).toContain(
        '申请现在是“已提交”，不能“通过”。可以选：受理、不予受理、要求补正、转办。',
      )
      const other = await studioOf(user).query(saveCells('applications', { applicant_name: '改名' }, where))
      expect(other.error?.message).toMatch(/“申请”由系统填写，不能在这里修改|permission denied/)
    })

    test('shows a constraint whose name says what to enter', async () => {
      const { error } = await studioOf(user).query(
        insertRow('notices', { title: '短', body: '这是一条公告' }),
      )
      expect(error?.message).toContain('公告标题要写2到40字')
    })

    test('adds, changes and removes rows of the tables that staff maintain', async () => {
      const studio = studioOf(user)
      const made = await studio.query(insertRow('notices', { title: '放假通知', body: '国庆节放假七天。' }))
      expect(made.error).toBeNull()
      const id = made.data?.[0]?.id
      const changed = await studio.query(saveCells('notices', { title: '上班通知' }, `id = '${id}'`))
      expect(changed.data).toMatchObject([{ title: '上班通知' }])
      const removed = await studio.query(`delete from public.notices where id in ('${id}') returning id`)
      expect(removed.data).toEqual([{ id }])
      const settings = saveCells('service_settings', { notice: '请带身份证' }, `service_code = 'legal-aid'`)
      expect((await studio.query(settings)).data).toMatchObject([{ notice: '请带身份证' }])
    })

    test('enters a notice and an entry of a county, and reads why another is refused', async () => {
      const studio = studioOf(user)
      const cells = { title: '送清凉', category: '福利', trade_union_id: '包河区总工会', body: '到驿站领。' }
      const made = await studio.query(insertRow('notices', cells))
      expect(made.error).toBeNull()
      expect(made.data).toMatchObject([{ trade_union_id: '340111', category: '福利' }])
      const early = { published_at: '2026-12-02 09:00+08', hidden_at: '2026-12-01 09:00+08' }
      const refused = await studio.query(insertRow('notices', { ...cells, ...early }))
      expect(refused.error?.message).toContain('下架时间（hidden_at）要晚于发布时间（published_at）')
      const where = `公告编号 = '${made.data?.[0]?.id}'`
      expect((await studio.query(`select 图片 from public.notice_pictures where ${where}`)).data).toEqual([
        { 图片: '没有' },
      ])
      const entry = { kind: '网站', title: `示例网站${user}`, target: 'https://a.example.cn' }
      expect((await studio.query(insertRow('entries', entry))).data).toMatchObject([
        { trade_union_id: '340000', is_shown: true },
      ])
      const plain = await studio.query(
        insertRow('entries', { ...entry, title: '别的', target: 'a.example.cn' }),
      )
      expect(plain.error?.message).toContain('不是 https:// 开头的网址')
    })

    test('reads every view, a page at a time', async () => {
      const studio = studioOf(user)
      const { data: views } = await studio.views.list({ includedSchemas: ['public'] })
      for (const { name } of views ?? []) {
        const { error } = await studio.query(`select * from public.${name} order by 1 limit 100 offset 0`)
        expect(error, name).toBeNull()
      }
    })
  })

test('a clerk types a time as the clock on the wall shows it, and reads it so', async () => {
  const { data } = await studioOf('staff').query(
    `select to_char('2026-12-20 14:00'::timestamptz at time zone 'UTC', 'HH24:MI') as "inUtc", '2026-12-20 14:00'::timestamptz::text as "shown"`,
  )
  expect(data).toEqual([{ inUtc: '06:00', shown: '2026-12-20 14:00:00+08' }])
})
