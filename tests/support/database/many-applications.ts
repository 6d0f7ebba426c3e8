import type postgres from 'postgres'

/** Staff keep up with the work, however long the history: no more than this many applications are open. */
export const mostOpen = 15_000

/**
 * Writes this many applications of the last year, spread over all trade unions: nine in ten are decided after two
 * rounds, the rest are open (up to `mostOpen`), a quarter of those waiting for the worker. Written without the guards,
 * because nobody could submit so many.
 */
export async function makeApplications(superuser: postgres.Sql, count: number): Promise<void> {
  await superuser.begin(async (sql) => {
    await sql.unsafe('set local session_replication_role = replica')
    await sql`
      insert into public.workers (id, display_name)
      select md5('worker' || n)::uuid, '示例' from generate_series(1, ${count / 2}::integer) as n`
    await sql.unsafe(`
      create temporary table made on commit drop as
      select n, n % 10 = 0 and n <= ${mostOpen * 10} as is_open, n % 40 = 0 and n <= ${mostOpen * 10} as is_waiting, now() - make_interval(hours => (n::bigint * 7919 % 8000)::integer + 24) as submitted_at,
        (select string_agg(substr('3479ACDEFHJKMNPRTWXY', (n / (20 ^ place)::integer) % 20 + 1, 1), '')
          from generate_series(0, 4) as place) as letters, receivers.ids[n % cardinality(receivers.ids) + 1] as trade_union_id
      from generate_series(1, ${count}) as n, (select array_agg(id) as ids from public.trade_unions) as receivers`)
    await sql.unsafe(`
      insert into public.applications (id, reference, worker_id, client_token, service_code, service_name, form_version,
        trade_union_id, applicant_name, answers, items, summary, status, submitted_at, committed_working_days, accepted_at,
        promised_on, correction_reason, correction_items, decided_at)
      select md5('application' || n)::uuid, 'AH261122' || letters || 'A', md5('worker' || n / 2)::uuid, gen_random_uuid(),
        'child-education-aid', '困难职工子女助学', 1, trade_union_id, '示例', '{"mainCause": "子女上学"}',
        '[{"name": "feeReceipts", "label": "缴费票据", "kind": "attachments"}]', repeat('姓名：示例\n', 20),
        case when is_waiting then '待补正' when is_open then '已受理' else '已通过' end::public.application_status,
        submitted_at, 15, submitted_at, case when is_open and not is_waiting then submitted_at::date + 21 end,
        case when is_waiting then '看不清' end, case when is_waiting then array['feeReceipts'] end,
        case when not is_open then least(submitted_at + make_interval(hours => n % 500), now()) end
      from made`)
    await sql.unsafe(`
      insert into public.reviews (application_id, round, reference, service_name, trade_union_id, trade_union_name,
        applicant_name, application_status, submitted_at, due_on, summary, attachments_folder, decision, decided_by,
        decided_at, opened_at, closed_at)
      select md5('application' || n)::uuid, round, 'AH261122' || letters || 'A', '困难职工子女助学', receiver.id, receiver.name,
        '示例', case when round = 1 then '已提交' when is_waiting then '待补正' else '已受理' end::public.application_status,
        submitted_at, case when round = 1 or not is_waiting then submitted_at::date + 21 end, repeat('姓名：示例\n', 20), 'attachments',
        case when round = 1 then '受理' when not is_open then '通过' end::public.review_decision,
        case when closed_at is not null then 'postgres' end, closed_at, submitted_at, closed_at
      from made
      join public.trade_unions as receiver on receiver.id = made.trade_union_id
      cross join generate_series(1, 2) as round
      cross join lateral (
        select case when round = 1 then submitted_at when not is_open then least(submitted_at + make_interval(hours => n % 500), now()) end
      ) as closing (closed_at)`)
  })
  await superuser.unsafe('analyze')
}
