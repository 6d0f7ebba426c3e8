import { expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()
const names = async (sql: string) =>
  (await database.current.query<{ name: string }>(sql)).map(({ name }) => name)

test('what staff may write is this, by table or by column, and nothing else', async () => {
  expect(
    await names(`
      select relname || ' ' || string_agg(distinct privilege, ', ' order by privilege) as name
      from pg_class, unnest(array['insert', 'update', 'delete', 'truncate']) as privilege
      where relnamespace::regnamespace::text in ('public', 'private') and relkind in ('r', 'v')
        and has_table_privilege('staff', pg_class.oid, privilege)
      group by relname
      union all
      select relname || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace::regnamespace::text in ('public', 'private') and relkind in ('r', 'v') and attnum > 0
        and not attisdropped and has_column_privilege('staff', attrelid, attnum, 'update')
        and not has_table_privilege('staff', attrelid, 'update')
      order by 1`),
  ).toEqual([
    'attachments.verdict',
    'attachments.verdict_note',
    'complaint_outcomes delete, insert',
    'complaint_outcomes.document_number',
    'complaint_outcomes.issued_on',
    'complaint_outcomes.note',
    'complaint_outcomes.staff_name',
    'entries delete, insert, update',
    'event_files delete',
    'event_pools delete, insert',
    'event_pools.capacity',
    'event_questions delete, insert, update',
    'event_sessions delete, insert, update',
    'events delete, insert, update',
    'holidays delete, insert, update',
    'notices delete, insert, update',
    'organizers delete, insert, update',
    'place_facilities delete, insert, update',
    'place_imports delete, insert',
    'place_imports.content',
    'place_imports.publishes',
    'place_reports.handled_note',
    'place_reports.handled_on',
    'places delete, insert',
    'places.address',
    'places.checked_on',
    'places.contact_name',
    'places.facilities',
    'places.kind',
    'places.latitude',
    'places.longitude',
    'places.name',
    'places.notice',
    'places.opening_hours',
    'places.phone',
    'places.picture',
    'places.region_code',
    'places.state',
    'places.trade_union_id',
    'reviews.decision',
    'reviews.granted_amount',
    'reviews.handler',
    'reviews.internal_note',
    'reviews.items_to_correct',
    'reviews.reason',
    'reviews.staff_name',
    'reviews.transfer_to',
    'service_settings insert',
    'service_settings.amount',
    'service_settings.choices',
    'service_settings.closed_reason',
    'service_settings.closes_on',
    'service_settings.committed_working_days',
    'service_settings.enquiry_phone',
    'service_settings.grants_money',
    'service_settings.is_open',
    'service_settings.notice',
    'text_checks.state',
    'trade_unions.address',
    'trade_unions.latitude',
    'trade_unions.longitude',
    'trade_unions.phone',
    'union_liaisons delete, insert',
    'union_liaisons.department',
    'union_officers delete, insert, update',
  ])
})

test('staff call these functions and no other: one of them shows a number, and logs it', async () => {
  expect(
    await names(`
      select pronamespace::regnamespace || '.' || proname as name from pg_proc
      where pronamespace::regnamespace::text in ('public', 'api', 'private') and has_function_privilege('staff', oid, 'execute')
      order by 1`),
  ).toEqual([
    'private.acting_role',
    'private.acting_union',
    'private.add_working_days',
    'private.answer_words',
    'private.asks_introduction',
    'private.can_have_teams',
    'private.check_decision',
    'private.china_time',
    'private.clock_minutes',
    'private.clock_words',
    'private.compare_key',
    'private.consent_title',
    'private.count_working_days',
    'private.counties_named',
    'private.covers_province',
    'private.delivery_error_words',
    'private.doubled_name',
    'private.event_fault',
    'private.event_phase',
    'private.exclusion_fault',
    'private.happenings',
    'private.hold_review',
    'private.holds_id_number',
    'private.import_place',
    'private.in_chinese',
    'private.is_choice_list',
    'private.is_for_all_sessions',
    'private.is_https_address',
    'private.is_in_regions',
    'private.is_listed_employer',
    'private.is_staff',
    'private.is_working_day',
    'private.item_labels',
    'private.known_event',
    'private.known_month',
    'private.known_reference',
    'private.known_trade_union',
    'private.likely_same',
    'private.material_link',
    'private.month_ends',
    'private.month_starts',
    'private.month_totals',
    'private.normalize_text',
    'private.notice_picture_link',
    'private.off_kinds',
    'private.our_province',
    'private.overdue_since',
    'private.place_fault',
    'private.place_picture_link',
    'private.place_twin',
    'private.plain_hours',
    'private.plain_phone',
    'private.pools_fault',
    'private.question_fault',
    'private.raise_code',
    'private.read_facilities',
    'private.read_opening_hours',
    'private.read_place_table',
    'private.receiver_of',
    'private.refuse',
    'private.refuse_plan',
    'private.release_taken_signup',
    'private.reveal_secrets',
    'private.seen_grants',
    'private.sessions_fault',
    'private.signup_gate',
    'private.studio_account',
    'private.today',
    'private.undo_last_decision',
    'private.unions_in_scope',
    'private.weekdays_of',
    'private.working_days_left',
    'private.years_without_holidays',
    'public.monthly_report',
    'public.release_signup',
    'public.reveal_identity',
    'public.undo_decision',
  ])
})

test('staff reach no table of schema private', async () => {
  expect(
    await names(`
      select relname::text as name from pg_class
      where relnamespace = 'private'::regnamespace and relkind in ('r', 'v') and has_table_privilege('staff', oid, 'select')`),
  ).toEqual([])
})

test('every view shows what its reader may read, not what its owner may', async () => {
  expect(
    await names(`
      select relname::text as name from pg_class
      where relnamespace::regnamespace::text in ('public', 'api', 'private') and relkind = 'v'
        and not 'security_invoker=true' = any (coalesce(reloptions, '{}'))`),
  ).toEqual([])
})

test('these functions alone run with the rights of the owner of the tables', async () => {
  expect(
    await names(`
      select pronamespace::regnamespace || '.' || proname as name from pg_proc
      where pronamespace::regnamespace::text in ('public', 'api', 'private') and prosecdef
        and proowner::regrole::text <> 'app_definer'
      order by 1`),
  ).toEqual([
    'private.decrypt_text',
    'private.encrypt_text',
    'private.keyed_hash',
    'private.latest_migration',
    'private.link_signature',
    'private.missing_keys',
    'private.random_code',
    'private.random_token',
    'private.reference_number',
    'private.secret_key',
    'private.short_token',
  ])
})

test('whatever staff write by hand is recorded', async () => {
  expect(
    await names(`
      select distinct relname::text as name from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not attisdropped
        and (has_table_privilege('staff', pg_class.oid, 'insert, delete') or has_column_privilege('staff', attrelid, attnum, 'update'))
        and not exists (
          select from pg_trigger where tgrelid = pg_class.oid and tgfoid = 'private.log_change'::regproc
        )`),
  ).toEqual([])
})
