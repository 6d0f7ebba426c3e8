import { expect, test } from 'vitest'
import { asStaff, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()

test('every rule on what staff enter has a name that reads as a Chinese sentence', async () => {
  const rows = await database.current.query(`
    select conrelid::regclass::text as "table", conname as name
    from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'u') and conname !~ '[\u4e00-\u9fff]'
      -- Columns that staff may write: the grants to role staff say which.
      and exists (
        select from unnest(conkey) as place
        join pg_attribute on attrelid = conrelid and attnum = place
        where has_column_privilege('staff', conrelid, attnum, 'insert') or has_column_privilege('staff', conrelid, attnum, 'update')
      )`)
  expect(rows).toEqual([])
})

test('every table and column that staff write says in its comment what to enter', async () => {
  const rows = await database.current.query<{ name: string }>(`
    select attrelid::regclass || '.' || attname as name from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      and has_column_privilege('staff', attrelid, attnum, 'update')
      and length(coalesce(col_description(attrelid, attnum), '')) < 2`)
  expect(rows).toEqual([])
})

test('a required column that staff need not think about has a default', async () => {
  const rows = await database.current.query<{ name: string }>(`
    select relname || '.' || attname as name from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      and has_table_privilege('staff', pg_class.oid, 'insert') and attnotnull and not atthasdef and attidentity = ''
    order by 1`)
  // Columns that only a person can fill in.
  expect(rows.map(({ name }) => name)).toEqual([
    'complaint_outcomes.outcome',
    'complaint_outcomes.reference',
    'entries.kind',
    'entries.title',
    'event_pools.capacity',
    'event_pools.event_id',
    'event_pools.pool',
    'event_questions.event_id',
    'event_questions.kind',
    'event_questions.title',
    'event_sessions.ends_at',
    'event_sessions.event_id',
    'event_sessions.number',
    'event_sessions.starts_at',
    'events.address',
    'events.cancel_deadline',
    'events.ends_at',
    'events.kind',
    'events.place_name',
    'events.region_code',
    'events.signup_closes_at',
    'events.signup_opens_at',
    'events.starts_at',
    'events.title',
    'events.trade_union_id',
    'holidays.day',
    'holidays.kind',
    'holidays.name',
    'notices.body',
    'notices.title',
    'organizers.name',
    'organizers.phone',
    'place_facilities.name',
    'place_facilities.short_name',
    'place_imports.content',
    'places.address',
    'places.kind',
    'places.name',
    'places.region_code',
    'places.trade_union_id',
    'service_settings.committed_working_days',
    'service_settings.service_code',
    'service_settings.service_name',
    'union_liaisons.department',
    'union_liaisons.trade_union_id',
    'union_officers.name',
    'union_officers.phone',
    'union_officers.trade_union_id',
    'union_officers.unit_name',
  ])
})

test('a service keeps the code and the name that the phones know, whoever edits', async () => {
  const rename = `update public.service_settings set service_name = '改名' where service_code = 'legal-aid'`
  expect(await refusalOf(database.current, rename)).toEqual({
    code: 'read_only',
    sentence: '事项代码（service_code）和事项名称（service_name）与小程序一致，不能修改。',
  })
  expect((await staffRefusalOf(database.current, rename)).code).toBe('42501')
  await asStaff(
    database.current,
    `update public.service_settings set notice = '请带身份证' where service_code = 'legal-aid'`,
  )
})

test('a union that is not in the directory is refused with a sentence that says where to choose', async () => {
  const insert = `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000044', '包河区总工会')`
  expect((await staffRefusalOf(database.current, insert)).sentence).toContain('工会要从工会名录里选')
})

test('no row that the program relies on is deleted, and no union renamed, by whoever owns the tables', async () => {
  for (const [table, name] of [
    ['retention_settings', '保存期限'],
    ['service_settings', '服务事项设置'],
    ['trade_unions', '工会名录'],
  ] as const)
    for (const sql of [`delete from public.${table}`, `truncate public.${table} cascade`]) {
      const { sentence } = await refusalOf(database.current, sql)
      expect(sentence, sql).toMatch(/^“.+”(的行不能删除，请改里面的内容|由系统填写，不能在这里清空)。$/)
      if (sql.startsWith('delete')) expect(sentence).toContain(name)
    }
  const rename = `update public.trade_unions set name = '改名总工会' where id = '340111'`
  expect((await refusalOf(database.current, rename)).sentence).toContain('只能改电话、地址和经纬度')
  await database.current.query(`update public.trade_unions set phone = '0551-62777082' where id = '340111'`)
})
