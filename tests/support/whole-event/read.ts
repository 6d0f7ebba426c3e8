import type { Stage } from './stage.ts'

/** All signups in the order of arrival, without the 示例 of their names: 李强 已确认 M01，赵磊 候补. */
export async function standings({ app, eventId }: Stage): Promise<string> {
  const [row] = await app.supabase.query<{ lines: string }>(
    `select string_agg(concat_ws(' ', substr(full_name, 3), status, seat_label), '，' order by line_number) as lines
     from public.signups where event_id = $1`,
    [eventId],
  )
  return row?.lines ?? ''
}

/** The result of {@link seats} when every counter is right. */
export const counters = (...lines: string[]) => lines.map((line) => ({ counted: line, listed: line }))

/** The counters of the seats and the rows they count: 男 2/2 候补 1. */
export async function seats({ app, eventId }: Stage): Promise<{ counted: string; listed: string }[]> {
  return app.supabase.query<{ counted: string; listed: string }>(
    `select format('%s %s/%s 候补 %s', pool.pool, pool.taken, pool.capacity, pool.waiting) as counted,
       format('%s %s/%s 候补 %s', pool.pool,
         count(*) filter (where signup.status in ('已确认', '待确认', '已签到', '未到场')), pool.capacity,
         count(*) filter (where signup.status = '候补')) as listed
     from private.count_seats($1) as pool
     left join public.signups as signup on signup.event_id = $1 and signup.pool = pool.pool
     group by pool.pool, pool.taken, pool.capacity, pool.waiting order by array_position(array['男', '女', '不限'], pool.pool)`,
    [eventId],
  )
}

/** The history of one signup: 待审核 已确认 已取消. */
export async function history({ app, eventId }: Stage, fullName: string): Promise<string> {
  const [row] = await app.supabase.query<{ steps: string }>(
    `select string_agg(change.status::text, ' ' order by change.id) as steps
     from public.signup_events as change join public.signups as signup on signup.id = change.signup_id
     where signup.event_id = $1 and signup.full_name = $2`,
    [eventId, fullName],
  )
  return row?.steps ?? ''
}

/** Who sits with whom in each round: [['M01 F01'], ['M01 F02', 'M03 F01']]. */
export async function meetings({ app, eventId }: Stage): Promise<string[][]> {
  const rows = await app.supabase.query<{ round: number; met: string }>(
    `select round.number as round, concat_ws(' ', man.seat_label, woman.seat_label) as met
     from private.round_schedules as kept,
       jsonb_array_elements(kept.schedule) with ordinality as round (tables, number),
       jsonb_array_elements(round.tables) as seat
     join public.signups as man on man.id::text = seat ->> 'man'
     join public.signups as woman on woman.id::text = seat ->> 'woman'
     where kept.event_id = $1 order by round.number, met`,
    [eventId],
  )
  const rounds: string[][] = []
  for (const { round, met } of rows) {
    const index = Number(round) - 1
    rounds[index] = [...(rounds[index] ?? []), met]
  }
  return rounds
}

/** The check-ins in the order in which the server received them. */
export async function checkIns({ app, eventId }: Stage): Promise<string[]> {
  const rows = await app.supabase.query<{ line: string }>(
    `select concat_ws(' ', signup.full_name, scan.method, scan.outcome) as line
     from public.check_ins as scan join public.signups as signup on signup.id = scan.signup_id
     where scan.event_id = $1 order by scan.id`,
    [eventId],
  )
  return rows.map(({ line }) => line)
}

/** A person's messages by title, in order. */
export async function messages({ app }: Stage, fullName: string): Promise<string[]> {
  const rows = await app.supabase.query<{ title: string }>(
    `select message.title from public.messages as message
     join public.signups as signup on signup.worker_id = message.worker_id
     where signup.full_name = $1 order by message.created_at, message.id`,
    [fullName],
  )
  return rows.map(({ title }) => title)
}

/** The data of mutual choice: picks of an open round, matches, and exchanged contacts. */
export async function choiceRows({ app }: Stage) {
  const [rows] = await app.supabase.query(
    `select (select count(*)::integer from private.choices) as choices,
       (select count(*)::integer from private.choice_matches) as matches,
       (select count(*)::integer from private.choice_exchanges) as exchanges`,
  )
  return rows
}

/** The only line of 活动统计, without its union. */
export async function statistics({ app }: Stage) {
  const [month] = await app.supabase.query(
    `select 报名人次::integer, 签到人次::integer, 未到场人次::integer, 成功配对::integer from public.events_by_month`,
  )
  return month
}
