import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

/** A city, one of its counties, another city, the province: each has a row in every table whose rows belong to a union. */
export const markedUnions = {
  合肥的: { id: '340100', name: '合肥市总工会' },
  包河的: { id: '340111', name: '包河区总工会' },
  芜湖的: { id: '340200', name: '芜湖市总工会' },
  全省的: { id: '340000', name: '安徽省总工会' },
} as const
export type Mark = keyof typeof markedUnions
export const marks = Object.keys(markedUnions) as Mark[]

const ids = {
  W: 'worker',
  A: 'application',
  B: 'other',
  C: 'third',
  E: 'event',
  S: 'signup',
  P: 'place',
  F: 'photo',
  D: 'draft',
}

/**
 * Rows for each table that staff reach and whose rows belong to a union; a new table that has none here fails the matrix. `$M`
 * is the union's mark, `$U` its id, `$N` a number of its own, and `$A` and the others are ids that rows share.
 */
export const scopedRows: Readonly<Record<string, string>> = {
  workers: `(id, display_name) values ($W, '职工$M')`,
  applications: `(id, reference, worker_id, client_token, service_code, service_name, form_version, trade_union_id, applicant_name,
      phone, answers, items, summary, status, committed_working_days, accepted_at, promised_on, correction_reason, correction_items,
      decided_at, workplace)
    values ($A, 'AH26112$N3333AA', $W, $D, 'rights-complaint', '事项$M', 1, '$U', '申请人$M', '1380000000$N',
      '{"mainCause": "原因$M"}', '[{"name": "proof", "label": "证明$M", "kind": "attachments"}]', '姓名：$M', '已通过', 15, now(), null, null,
      null, now(), '单位$M'),
    ($B, 'AH26112$N4444AA', $W, $B, 'medical-aid', '事项$M', 1, '$U', '申请人$M', '1380000000$N', '{}',
      '[{"name": "proof", "label": "证明$M", "kind": "attachments"}]', '姓名：$M', '待补正', 15, now(), null, '看不清$M',
      '{proof}', null, '单位$M'),
    ($C, 'AH26112$N7777AA', $W, $C, 'rights-complaint', '事项$M', 1, '$U', '申请人$M', '1380000000$N', '{}', '[]', '姓名：$M', '已办结', 15, now(),
      null, null, null, now(), '单位$M')`,
  reviews: `(application_id, round, reference, service_name, trade_union_id, trade_union_name, applicant_name, application_status,
      submitted_at, due_on, reminded_at, summary, attachments_folder, items_to_correct, granted_amount, decision, decided_by, decided_at,
      closed_at)
    values ($A, 2, 'AH26112$N3333AA', '事项$M', '$U', '工会$M', '申请人$M', '已受理', now(), private.today() - 3, now(), '姓名：$M', 'x', null,
      null, null, null, null, null),
    ($A, 1, 'AH26112$N3333AA', '事项$M', '$U', '工会$M', '申请人$M', '已提交', now(), private.today(), null, '姓名：$M', 'x', null, 5,
      '通过', '某人', now(), now()),
    ($B, 1, 'AH26112$N4444AA', '事项$M', '$U', '工会$M', '申请人$M', '已受理', now(), private.today(), null, '姓名：$M', 'x', '{证明$M}',
      null, '要求补正', '某人', now(), now()),
    ($B, 2, 'AH26112$N4444AA', '事项$M', '$U', '工会$M', '申请人$M', '待补正', now(), null, null, '姓名：$M', 'x', null, null, null, null,
      null, null)`,
  overdue_reports: `(superior_name, receiver_name, reference, service_name, due_on, trade_union_id, application_id)
    values ('上级$M', '工会$M', 'AH26112$N3333AA', '事项$M', now(), '$U', $A)`,
  application_events: `(application_id, title, actor) values ($A, '经过$M', '系统')`,
  attachments: `(id, worker_id, application_id, slot, file_name, mime_type, byte_size, sha256, path, verdict)
    values ($F, $W, $A, 'proof', '照片$M.jpg', 'image/jpeg', 5, repeat('0', 64), 'p/$N', '重拍')`,
  complaint_outcomes: `(reference, outcome, trade_union_name, trade_union_id, application_id)
    values ('AH26112$N3333AA', '提示函', '工会$M', '$U', $A)`,
  confirmations: `(application_id, expires_at) values ($A, now())`,
  ratings: `(application_id, grade, comment) values ($A, '满意', '评价$M')`,
  assistances: `(worker_id, draft_id, service_name, officer_words) values ($W, $D, '事项$M', '干部$M')`,
  consents: `(worker_id, kind, version, subject, withdrawn_at) values ($W, 'sensitive', '1', 'AH26112$N3333AA', now())`,
  messages: `(worker_id, title, body, link, delivery) values ($W, '消息$M', '正文$M', '/applications/AH26112$N3333AA', '发送失败')`,
  access_log: `(actor, action, subject, trade_union_id) values ('某人', '查看材料', '对象$M', '$U')`,
  change_log: `(kind, table_name, subject, database_user, trade_union_id) values ('修改', 'reviews', '对象$M', '某人', '$U')`,
  events: `(id, kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at, signup_opens_at,
      signup_closes_at, cancel_deadline)
    values ($E, '读书活动', '读书会$M', '已发布', '$U', '地点$M', '地址$M', '340111', now(), now() + interval '1 hour',
      now() - interval '2 days', now() - interval '1 day', now() - interval '1 day')`,
  event_pools: `(event_id, pool, capacity) values ($E, '池$M', 3)`,
  event_questions: `(event_id, kind, title) values ($E, '文字', '问题$M')`,
  event_sessions: `(event_id, number, starts_at, ends_at) values ($E, 1, now(), now() + interval '1 hour')`,
  event_files: `(id, event_id, purpose, file_name, mime_type, byte_size, sha256, path)
    values ($S, $E, '封面', '封面$M.jpg', 'image/jpeg', 1000, repeat('0', 64), 'events/$M.jpg')`,
  event_messages: `(event_id, client_token, sent_by, audience, body, recipients) values ($E, $S, '某人', '已确认', '通知$M', 1)`,
  event_closings: `(event_id, list_hash, signup_count) values ($E, repeat('0', 64), 1)`,
  event_feedback: `(signup_id, event_id, grade, comment) values ($S, $E, '满意', '评价$M')`,
  choice_rounds: `(event_id, ends_at) values ($E, now())`,
  signups: `(id, event_id, pool, worker_id, client_token, status, full_name, sex, phone, consent_version, birth_date)
    values ($S, $E, '池$M', $W, $D, '已确认', '报名人$M', '女', '1380000000$N', '1', '1996-05-01')`,
  signup_events: `(signup_id, status, note) values ($S, '已确认', '经过$M')`,
  signup_tickets: `(signup_id, public_key, ticket_hash) values ($S, decode(md5('$M') || md5('$M'), 'hex'), decode(md5('$M'), 'hex'))`,
  seats: `(event_id, pool, number, label) values ($E, '池$M', 1, '1')`,
  teams: `(event_id, name, invitation_code) values ($E, '队伍$M', 'code$N')`,
  text_checks: `(event_id, worker_id, kind, subject_id, text, state) values ($E, $W, '昵称', $S, '昵称$M', '需人工')`,
  check_ins: `(event_id, signup_id, scan_id, method, outcome, door, device_id, organizer, scanned_at)
    values ($E, $S, $S, '扫码', '已签到', '门$M', $S, '某人', now())`,
  organizers: `(name, phone, event_id) values ('组织者$M', '1380000000$N', $E)`,
  union_officers: `(name, phone, unit_name, trade_union_id) values ('干部$M', '1380000000$N', '基层工会$M', '$U')`,
  places: `(id, kind, name, trade_union_id, region_code, address) values ($P, '工会驿站', '驿站$M', '$U', '340111', '地址$M')`,
  notices: `(title, body, trade_union_id) values ('公告$M', '正文$M', '$U')`,
  entries: `(kind, title, trade_union_id) values ('小程序', '入口$M', '$U')`,
  place_reports: `(place_id, subject, note, client_token) values ($P, '其他', '报错$M', $P)`,
  place_imports: `(content, trade_union_id) values ('表格$M', '$U')`,
}

/** Lists that are the whole province's: every login reads them, the province alone writes. Of the directory each keeps its own part. */
export const commonTables = [
  'holidays',
  'place_facilities',
  'retention_settings',
  'service_settings',
  'trade_unions',
  'union_liaisons',
] as const

/** The id that the rows of a union share, for a letter of `ids`. */
export const sharedId = (letter: keyof typeof ids, mark: Mark): string => `md5('${ids[letter]}${mark}')::uuid`

/** The insertion of a union's rows into a table. */
export const insertionOf = (table: string, mark: Mark): string =>
  `insert into public.${table} ${scopedRows[table]}`
    .replaceAll('$M', mark)
    .replaceAll('$U', markedUnions[mark].id)
    .replaceAll('$N', String(marks.indexOf(mark) + 3))
    .replaceAll(/\$([A-Z])/g, (_, letter: keyof typeof ids) => sharedId(letter, mark))

/** Plants the rows of each union in each table, past guards and foreign keys. */
export async function plantScopedRows({ query }: EmbeddedSupabase): Promise<void> {
  await query('set session_replication_role = replica')
  // Those that a new database has, which are the province's.
  await query('delete from public.entries')
  for (const mark of marks) for (const table of Object.keys(scopedRows)) await query(insertionOf(table, mark))
  // Three lists are about money, which services may grant.
  await query(
    `update public.service_settings set grants_money = true, service_name = '事项' where service_code = 'rights-complaint'`,
  )
  await query('set session_replication_role = origin')
}
