import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { asLogin } from '../../support/database/desk-login.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Mark, marks, plantScopedRows, sharedId } from '../../support/database/scoped-rows.ts'

/** What staff reach without a table of their own: saved queries, functions that run as somebody else, the record of what they do. */
const database = useEmbeddedSupabase()
const folder = new URL('../../../supabase/snippets/', import.meta.url)
const wuhu = { reference: 'AH2611253333AA', event: '读书会芜湖的' }

beforeAll(async () => {
  await plantScopedRows(database.current)
  for (const union of ['340100', '340200'])
    await database.current.query(`select * from private.open_desk_login('${union}')`)
})

const seenIn = (rows: unknown): Mark[] => marks.filter((mark) => JSON.stringify(rows).includes(mark))

describe('the saved queries', () => {
  const queries = readdirSync(folder).map((file) => ({
    title: file.replace(/\.sql$/, ''),
    sql: readFileSync(new URL(encodeURIComponent(file), folder), 'utf8')
      .replace('AH2611227K3MAA', wuhu.reference)
      .replace('请改成活动名称', wuhu.event),
  }))

  test.each(queries)('$title tells Hefei nothing of Wuhu, nor Wuhu of Hefei', async ({ sql }) => {
    const isAboutOne = sql.includes(wuhu.reference) || sql.includes(wuhu.event)
    if (isAboutOne)
      await expect(asLogin(database.current, 'clerk_340100', sql)).rejects.toThrow(/^没有(编号|名称)/)
    else expect(seenIn(await asLogin(database.current, 'clerk_340100', sql))).not.toContain('芜湖的')
    const own = asLogin(database.current, 'clerk_340200', sql)
    // Nothing was decided here that could be taken back.
    if (sql.includes('undo_decision')) await expect(own).rejects.toThrow('没有可以撤销的决定')
    else expect(seenIn(await own)).not.toContain('合肥的')
  })
})

describe('a function that runs as somebody else', () => {
  test('ends no signup and opens no photo of another union', async () => {
    for (const sql of [
      `select public.release_signup(${sharedId('S', '芜湖的')}, '核对过本人证件')`,
      `select private.material_link(${sharedId('F', '芜湖的')})`,
    ])
      await expect(asLogin(database.current, 'clerk_340100', sql)).rejects.toThrow(/^没有/)
  })

  test('is known: each that staff may call asks for the scope, or shows nothing of anybody', async () => {
    const rows = await database.current.query<{ name: string }>(
      `select proname as name from pg_proc where prosecdef and has_function_privilege('staff', oid, 'execute')
         and pronamespace::regnamespace::text in ('public', 'private', 'api') and proowner::regrole::text in ('app_definer', 'postgres')
         and prosrc !~ 'is_in_scope|scoped_application|unions_in_scope\\(\\)' order by 1`,
    )
    // The row of the province, what WeChat granted to the deployment, and the login's own union.
    expect(rows.map(({ name }) => name)).toEqual([
      'acting_union',
      'off_kinds',
      'our_province',
      'unions_in_scope',
    ])
  })
})

describe('the record', () => {
  test('of what Hefei does is Hefei’s, of an event’s parts too', async () => {
    const rows = await asLogin(
      database.current,
      'clerk_340100',
      `update public.event_questions set title = '新的问题' where event_id = ${sharedId('E', '合肥的')}`,
      `update public.attachments set verdict_note = '看不清' where application_id = ${sharedId('A', '合肥的')}`,
      `update public.trade_unions set phone = '0551-1234567' where id = '340111'`,
      `select table_name, trade_union_id from public.change_log where database_user = 'clerk_340100' order by id`,
    )
    expect(rows).toEqual([
      { table_name: 'event_questions', trade_union_id: '340100' },
      { table_name: 'attachments', trade_union_id: '340100' },
      { table_name: 'trade_unions', trade_union_id: '340111' },
    ])
  })

  test('of a list of the province is the province’s', async () => {
    const { query } = database.current
    await query(`insert into public.place_facilities (name, short_name) values ('新的设施', '新')`)
    const sql = `select trade_union_id from public.change_log where table_name = 'place_facilities'`
    expect(await query(sql)).toEqual([{ trade_union_id: null }])
    expect(await asLogin(database.current, 'clerk_340100', sql)).toEqual([])
  })
})
