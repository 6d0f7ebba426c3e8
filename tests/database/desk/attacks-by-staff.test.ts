import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usePostgres } from '../../support/database/postgres.ts'

/** A clerk of Baohe who writes SQL of their own, with the password of the union's login. */
const server = usePostgres()
let clerk: postgres.Sql
beforeAll(async () => {
  const [login] = await server.current.owner`select * from private.open_desk_login('340111')`
  const address = new URL(server.current.url)
  address.username = login?.login
  address.password = login?.password
  clerk = postgres(address.href, { max: 1, onnotice: () => {} })
})
afterAll(() => clerk?.end({ timeout: 1 }))

const attacks = {
  'becomes somebody else': [
    ...[
      'postgres',
      'app_definer',
      'service_role',
      'supabase_admin',
      'province_staff',
      'authenticated',
      'anon',
    ].map((role) => `set role ${role}`),
    'set session authorization postgres',
    `select set_config('role', 'postgres', false)`,
    `do $$ begin execute 'set role postgres'; end $$`,
    'alter role current_user superuser',
    'alter role current_user bypassrls',
    'create role evil',
    'grant province_staff to current_user',
  ],
  'makes something that others run': [
    'create schema x',
    'create table public.x ()',
    'create temporary table x ()',
    'create domain pg_temp.text as pg_catalog.text',
    `create function public.x() returns int language sql as 'select 1'`,
    `create function pg_temp.x() returns int language sql as 'select 1'`,
    'create type public.x as (a int)',
    'create view public.x as select 1',
    'create operator public.=== (function = int4eq, leftarg = int, rightarg = int)',
    'create trigger x before insert on public.events for each row execute function suppress_redundant_updates_trigger()',
    'create rule x as on insert to public.events do instead nothing',
    'create policy x on public.workers using (true)',
    'alter table public.workers disable row level security',
    'alter table public.change_log disable trigger all',
    'alter role staff set search_path = x',
    'alter database postgres set search_path = x',
    'create extension dblink',
    'create language plpython3u',
    'create publication x for all tables',
    'set session_replication_role = replica',
  ],
  'wipes or reads what is not theirs': [
    'truncate public.change_log',
    'delete from public.change_log',
    'delete from public.access_log',
    'delete from public.applications',
    `update public.applications set status = '已通过'`,
    'select from private.drafts',
    'select from storage.objects',
    `select query_to_xml('select * from private.drafts', true, true, '')`,
    `select table_to_xml('private.drafts', true, true, '')`,
    'select from pg_statistic',
    'select from pg_authid',
    'select from pg_hba_file_rules',
    `select pg_read_file('/etc/passwd')`,
    `select pg_ls_dir('.')`,
    `select lo_import('/etc/passwd')`,
    `copy public.workers to '/tmp/x'`,
    `copy (select 1) to program 'id'`,
    `select private.open_desk_login('340100')`,
    `select private.renew_desk_password('340100')`,
    `select api.sign_in_with_wechat('x', null)`,
    `select setval(oid::regclass, 1) from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
    'lock table public.events in access exclusive mode',
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'`,
    'select pg_reload_conf()',
    `select pg_create_logical_replication_slot('x', 'pgoutput')`,
  ],
} satisfies Record<string, readonly string[]>

test.each(Object.entries(attacks).flatMap(([what, all]) => all.map((sql) => [what, sql] as const)))(
  'nobody %s: %s',
  async (_, sql) => {
    await expect(clerk.unsafe(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^\w{5}$/) })
  },
)

test('what a clerk takes away from everybody, as far as PostgreSQL lets them try, stays with them', async () => {
  const rights = () => server.current.superuser`
    select count(*) filter (where has_table_privilege('staff', oid, 'select'))::integer as reads,
      count(*) filter (where has_table_privilege('app_definer', oid, 'insert'))::integer as writes
    from pg_class where relnamespace = 'public'::regnamespace`
  const before = [...(await rights())]
  for (const sql of [
    'drop owned by staff',
    'revoke all on public.events from app_definer',
    'grant select on public.workers to anon',
    'alter default privileges grant all on tables to anon',
    'set row_security = off',
  ])
    await clerk.unsafe(sql)
  expect([...(await rights())]).toEqual(before)
  await expect(clerk`select from public.reviews`).rejects.toMatchObject({ code: '42501' })
})
