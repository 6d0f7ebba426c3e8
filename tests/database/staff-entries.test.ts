import { expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../support/database/embedded.ts'

const database = useEmbeddedSupabase()

test('every rule on what staff enter has a name that reads as a Chinese sentence', async () => {
  const rows = await database.current.query(`
    select conrelid::regclass::text as "table", conname as name
    from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('c', 'u') and conname !~ '[\u4e00-\u9fff]'
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
  // What only a person can know.
  expect(rows.map(({ name }) => name)).toEqual([
    'event_pools.capacity',
    'event_pools.event_id',
    'event_pools.pool',
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
    'service_settings.committed_working_days',
    'service_settings.service_code',
    'service_settings.service_name',
    'union_officers.name',
    'union_officers.phone',
    'union_officers.trade_union_id',
    'union_officers.unit_name',
  ])
})
