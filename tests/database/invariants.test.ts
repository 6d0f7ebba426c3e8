import { describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../support/database/embedded.ts'
import { usePostgres } from '../support/database/postgres.ts'

const embedded = useEmbeddedSupabase()
const postgres = usePostgres()

const ours = `('public', 'api', 'private')`

/** Who may call which function of schema api, as granted by name. Everything else is callable by nobody. */
const callers: Record<string, readonly string[]> = {
  list_events: ['anon', 'authenticated'],
  get_event: ['anon', 'authenticated'],
  list_service_settings: ['anon', 'authenticated'],
  list_trade_union_contacts: ['anon', 'authenticated'],
  list_notices: ['anon', 'authenticated'],
  redeem_export: ['anon', 'authenticated'],
  get_health: ['anon', 'authenticated', 'service_role'],
  get_me: ['authenticated'],
  create_attachment: ['authenticated'],
  get_attachment: ['authenticated'],
  submit_application: ['authenticated'],
  list_applications: ['authenticated'],
  get_application: ['authenticated'],
  supplement_application: ['authenticated'],
  withdraw_application: ['authenticated'],
  rate_application: ['authenticated'],
  remind_about_application: ['authenticated'],
  request_confirmation: ['authenticated'],
  get_confirmation: ['authenticated'],
  answer_confirmation: ['authenticated'],
  request_assistance: ['authenticated'],
  get_assistance: ['authenticated'],
  answer_helper: ['authenticated'],
  end_assistance: ['authenticated'],
  claim_assistance: ['authenticated'],
  get_assisted_draft: ['authenticated'],
  save_assisted_draft: ['authenticated'],
  finish_assistance: ['authenticated'],
  sign_up_for_event: ['authenticated'],
  get_my_signup: ['authenticated'],
  list_my_signups: ['authenticated'],
  cancel_signup: ['authenticated'],
  accept_offer: ['authenticated'],
  get_profile: ['authenticated'],
  save_profile: ['authenticated'],
  get_my_data: ['authenticated'],
  delete_account: ['authenticated'],
  list_consents: ['authenticated'],
  withdraw_consent: ['authenticated'],
  save_draft: ['authenticated'],
  list_drafts: ['authenticated'],
  get_draft: ['authenticated'],
  delete_draft: ['authenticated'],
  list_messages: ['authenticated'],
  read_messages: ['authenticated'],
  list_managed_events: ['authenticated'],
  get_managed_event: ['authenticated'],
  list_signups: ['authenticated'],
  count_signups: ['authenticated'],
  review_signup: ['authenticated'],
  get_closing_list: ['anon', 'authenticated'],
  get_invitation: ['authenticated'],
  hand_over_team: ['authenticated'],
  remove_team_member: ['authenticated'],
  list_managed_unions: ['authenticated'],
  create_event: ['authenticated'],
  update_event: ['authenticated'],
  publish_event: ['authenticated'],
  set_signup_open: ['authenticated'],
  cancel_event: ['authenticated'],
  copy_event: ['authenticated'],
  list_co_organizers: ['authenticated'],
  add_co_organizer: ['authenticated'],
  remove_co_organizer: ['authenticated'],
  review_signups: ['authenticated'],
  search_signups: ['authenticated'],
  send_event_message: ['authenticated'],
  list_event_messages: ['authenticated'],
  give_feedback: ['authenticated'],
  finish_event: ['authenticated'],
  list_event_feedback: ['authenticated'],
  create_export: ['authenticated'],
  register_ticket: ['authenticated'],
  get_door: ['authenticated'],
  get_door_list: ['authenticated'],
  check_in: ['authenticated'],
  check_in_by_name: ['authenticated'],
  undo_check_in: ['authenticated'],
  list_check_ins: ['authenticated'],
  get_choice_round: ['authenticated'],
  get_choice_counts: ['authenticated'],
  open_choices: ['authenticated'],
  close_choices: ['authenticated'],
  get_my_round: ['authenticated'],
  get_round_board: ['authenticated'],
  save_round_plan: ['authenticated'],
  control_rounds: ['authenticated'],
  sign_in_with_wechat: ['service_role'],
  set_verified_phone: ['service_role'],
  get_openid: ['service_role'],
  add_message_credits: ['service_role'],
  claim_messages: ['service_role'],
  report_messages: ['service_role'],
  keep_sms_code: ['service_role'],
  sign_in_with_sms: ['service_role'],
  get_wechat_token: ['service_role'],
  keep_wechat_token: ['service_role'],
  release_wechat_token: ['service_role'],
  list_choices: ['service_role'],
  save_choices: ['service_role'],
  list_matches: ['service_role'],
  save_exchange: ['service_role'],
  record_text_verdicts: ['service_role'],
  list_queued_texts: ['service_role'],
  count_request: ['service_role'],
  list_met_pairs: ['service_role'],
  save_met_pairs: ['service_role'],
  run_due_jobs: ['service_role'],
  list_orphan_attachments: ['service_role'],
  forget_attachments: ['service_role'],
  take_digest: ['service_role'],
  finish_digest: ['service_role'],
  list_doomed_files: ['service_role'],
  forget_doomed_files: ['service_role'],
}

type Row = Record<string, unknown>
const databases: [string, (sql: string) => Promise<Row[]>][] = [
  ['the embedded database', (sql) => embedded.current.query(sql)],
  [
    'a PostgreSQL prepared like a hosted project',
    async (sql) => [...(await postgres.current.owner.unsafe(sql))],
  ],
]

for (const [name, query] of databases)
  describe(name, () => {
    test('every table has row level security', async () => {
      expect(
        await query(`
          select relnamespace::regnamespace || '.' || relname as name from pg_class
          where relnamespace::regnamespace::text in ${ours} and relkind in ('r', 'p') and not relrowsecurity`),
      ).toEqual([])
    })

    test('every table, column, enum and function that staff see has a Chinese comment', async () => {
      expect(
        await query(`
          with seen (name, comment) as (
            select relname::text, obj_description(oid, 'pg_class') from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
            union all
            select relname || '.' || attname, col_description(attrelid, attnum) from pg_attribute
            join pg_class on pg_class.oid = attrelid
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
            union all
            select typname::text, obj_description(oid, 'pg_type') from pg_type
            where typnamespace = 'public'::regnamespace and typtype = 'e'
            union all
            select proname::text, obj_description(oid, 'pg_proc') from pg_proc where pronamespace = 'public'::regnamespace
            union all select 'schema public', obj_description('public'::regnamespace, 'pg_namespace')
          )
          select name, comment from seen where comment is null or comment !~ '[\u4e00-\u9fff]'`),
      ).toEqual([])
    })

    test('every function of schema api belongs to app_definer, runs as it, pins its search_path and is described', async () => {
      expect(
        await query(`
          select proname from pg_proc
          where pronamespace = 'api'::regnamespace and (
            proowner::regrole::text <> 'app_definer' or not prosecdef
            or not 'search_path=""' = any (coalesce(proconfig, '{}')) or obj_description(oid, 'pg_proc') is null
          )`),
      ).toEqual([])
    })

    test('every function of ours pins its search_path', async () => {
      expect(
        await query(`
          select oid::regprocedure::text as name from pg_proc
          where pronamespace::regnamespace::text in ${ours} and not 'search_path=""' = any (coalesce(proconfig, '{}'))`),
      ).toEqual([])
    })

    test('who may call what is exactly the list', async () => {
      const rows = await query(`
        select proname as name, array_agg(role order by role) filter (where has_function_privilege(role, oid, 'execute')) as callers
        from pg_proc, unnest(array['anon', 'authenticated', 'service_role']) as role
        where pronamespace = 'api'::regnamespace
        group by oid, proname`)
      const granted = Object.fromEntries(rows.map((row) => [row.name, row.callers]))
      expect(granted).toEqual(callers)
    })

    test('nothing is executable by everybody, and the API roles reach no function outside schema api', async () => {
      expect(
        await query(`
          select oid::regprocedure::text as name from pg_proc
          where pronamespace::regnamespace::text in ${ours}
            and (proacl is null or exists (select from aclexplode(proacl) as entry where entry.grantee = 0))`),
      ).toEqual([])
      const reached = await query(`
        select oid::regprocedure::text as name, role from pg_proc, unnest(array['anon', 'authenticated', 'service_role']) as role
        where pronamespace::regnamespace::text in ('public', 'private') and has_function_privilege(role, oid, 'execute')`)
      // The storage's policies ask this one, as the worker.
      expect(reached).toEqual([{ name: 'private.is_announced_upload(text)', role: 'authenticated' }])
    })

    test('the API roles hold no right on any table of ours, nor enter public or private', async () => {
      expect(
        await query(`
          select pg_class.oid::regclass::text as name, role, privilege
          from pg_class, unnest(array['anon', 'authenticated', 'service_role']) as role,
            unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
          where relnamespace::regnamespace::text in ${ours} and relkind in ('r', 'v', 'p')
            and has_table_privilege(role, pg_class.oid, privilege)`),
      ).toEqual([])
      expect(
        await query(`
          select role, schema from unnest(array['anon', 'authenticated', 'service_role']) as role,
            unnest(array['public', 'private']) as schema where has_schema_privilege(role, schema, 'usage')`),
      ).toEqual([])
    })

    test('a table made tomorrow is granted to nobody', async () => {
      await query('create table public.made_tomorrow (id integer)')
      const rights = await query(`
        select role from unnest(array['anon', 'authenticated', 'service_role', 'staff']) as role
        where has_table_privilege(role, 'public.made_tomorrow', 'select')`)
      await query('drop table public.made_tomorrow')
      expect(rights).toEqual([])
    })

    test('app_definer cannot log in, passes no row level security by, and owns no table', async () => {
      expect(
        await query(`
          select rolcanlogin, rolbypassrls, rolsuper,
            (select count(*)::integer from pg_class where relowner = pg_roles.oid) as owned
          from pg_roles where rolname = 'app_definer'`),
      ).toEqual([{ rolcanlogin: false, rolbypassrls: false, rolsuper: false, owned: 0 }])
    })

    test('every foreign key has an index that finds its rows', async () => {
      expect(
        await query(`
          select conrelid::regclass::text || ' ' || conname as name from pg_constraint
          where contype = 'f' and connamespace::regnamespace::text in ${ours} and not exists (
            select from pg_index
            where indrelid = conrelid and (indkey::int2[])[0:array_length(conkey, 1) - 1] @> conkey
          )`),
      ).toEqual([])
    })
  })

test('the same tables, columns and functions in both', async () => {
  const picture = `
    select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type as line
    from information_schema.columns where table_schema in ${ours}
    union all
    select oid::regprocedure::text || ' ' || md5(prosrc) from pg_proc where pronamespace::regnamespace::text in ${ours}
    order by 1`
  const [left, right] = await Promise.all(databases.map(([, query]) => query(picture)))
  expect(left?.map(({ line }) => line).sort()).toEqual(right?.map(({ line }) => line).sort())
})
