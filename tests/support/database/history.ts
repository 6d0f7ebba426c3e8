import type postgres from 'postgres'
import { makeApplications } from './many-applications.ts'

/**
 * A union office after years: this many applications with their history, messages, consents, ratings, confirmations and
 * logs, and the signups of past events. Written without the guards, because nobody could do so much.
 */
export async function makeHistory(superuser: postgres.Sql, applications: number): Promise<void> {
  await makeApplications(superuser, applications)
  for (const statement of [...ofEveryApplication, ...ofSome(applications), ...ofEvents(applications / 10)])
    await superuser.begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql.unsafe(statement)
    })
  await superuser.unsafe('vacuum analyze')
}

const ofEveryApplication = [
  `insert into public.application_events (application_id, at, title, actor)
    select id, submitted_at, '提交申请', '申请人' from public.applications`,
  `insert into public.messages (worker_id, title, body, link, created_at, read_at, delivery, next_attempt_at)
    select worker_id, '申请已提交', '受理工会会在五个工作日内答复。', '/applications/' || reference, submitted_at, submitted_at,
      case when hashtext(reference) % 10000 = 0 then '发送失败' else '不发送' end::public.message_delivery, null
    from public.applications`,
  `insert into public.consents (worker_id, kind, version, agreed_at, withdrawn_at, subject)
    select worker_id, 'sensitive', '1', submitted_at, case when hashtext(reference) % 1000 = 0 then submitted_at + interval '1 hour' end, reference
    from public.applications`,
  `insert into public.attachments (id, worker_id, application_id, slot, file_name, mime_type, byte_size, sha256, path, verdict, created_at)
    select gen_random_uuid(), worker_id, id, 'feeReceipts', '1.jpg', 'image/jpeg', 1000, repeat('0', 64), 'attachments/' || id,
      case when hashtext(reference) % 20 = 0 then '重拍' end::public.slot_verdict, submitted_at
    from public.applications`,
]

/** Each of these for one application in ten. */
const ofSome = (applications: number) => {
  const chosen = `public.applications as application where id in (select md5('application' || n * 10 + 1)::uuid from generate_series(1, ${applications / 10}) as n)`
  return [
    `insert into public.ratings (application_id, grade, comment, rated_at) select id, '满意', '很好', coalesce(decided_at, now()) from ${chosen}`,
    `insert into public.confirmations (application_id, requested_at, expires_at) select id, submitted_at, submitted_at + interval '7 days' from ${chosen}`,
    `insert into public.assistances (worker_id, draft_id, service_name, requested_at) select worker_id, client_token, service_name, submitted_at from ${chosen}`,
    `insert into public.access_log (at, actor, action, subject, reason, row_count) select submitted_at, 'staff', '查看证件号码', reference, '核对', 1 from ${chosen}`,
    `insert into public.change_log (at, kind, table_name, subject, database_user, after) select submitted_at, '修改', 'reviews', reference, 'staff', '{"decision": "受理"}' from ${chosen}`,
  ]
}

/** Past events of a hundred people each, half of whom were present. */
const ofEvents = (people: number) => [
  `insert into public.events (id, kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at,
      signup_opens_at, signup_closes_at, cancel_deadline, finished_at, list_published_at)
    select md5('event' || n)::uuid, '读书活动', '示例读书会' || n, '已发布', '340100', '示例书房', '示例路 1 号', '340104',
      day, day + interval '2 hours', day - interval '9 days', day - interval '1 day', day - interval '1 day', day + interval '1 day', day
    from generate_series(1, ${Math.max(people / 100, 1)}::integer) as n, lateral (select now() - make_interval(days => 61 + n % 700) as day) as held`,
  `insert into public.event_pools (event_id, pool, capacity) select id, '不限', 100 from public.events`,
  `insert into public.signups (id, number, line_number, event_id, pool, worker_id, client_token, status, full_name, sex, birth_date, phone,
      region_code, consent_version, created_at)
    select md5('signup' || n)::uuid, n, n, md5('event' || n / 100 + 1)::uuid, '不限', md5('worker' || n)::uuid, gen_random_uuid(),
      case n % 2 when 0 then '已签到' else '未到场' end::public.signup_status, '示例' || n, '女', '1996-05-01', '138' || lpad(n::text, 8, '0'),
      '340111', '1', now() - interval '70 days'
    from generate_series(0, ${people - 1}) as n where n / 100 + 1 <= ${Math.max(people / 100, 1)}`,
  `insert into public.check_ins (event_id, signup_id, scan_id, method, outcome, door, device_id, organizer, scanned_at)
    select event_id, id, gen_random_uuid(), '扫码', '已签到', '1', gen_random_uuid(), '周丽', created_at from public.signups where status = '已签到'`,
]
