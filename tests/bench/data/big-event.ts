import type postgres from 'postgres'

/** An organizer of Hefei's union, and their event next week with this many people on its waitlist, without the guards. */
export async function makeBigEvent(
  sql: postgres.Sql,
  people: number,
): Promise<{ organizer: string; eventId: string }> {
  const organizer = await makeOrganizer(sql)
  return { organizer, eventId: await makeEvent(sql, people) }
}

/** Zhou Li's place: an organizer of the union of Hefei. */
export async function makeOrganizer(sql: postgres.Sql): Promise<string> {
  const [worker] = await sql<{ id: string }[]>`
    select (api.sign_in_with_wechat('load-organizer', null) ->> 'workerId')::uuid as id`
  const id = worker?.id ?? ''
  await sql`select api.set_verified_phone(${id}, '13800000700')`
  await sql`insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000700', '340100')`
  return id
}

/** A matchmaking event with this many signups on its waitlist, written without the triggers: only reading is measured. */
export async function makeEvent(sql: postgres.Sql, rows: number): Promise<string> {
  return sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`
    const [event] = await transaction<{ id: string }[]>`
      insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code,
        starts_at, ends_at, signup_opens_at, signup_closes_at, cancel_deadline)
      values ('婚恋交友', '示例鹊桥会', '已发布', '340100', '示例文化宫', '示例路 1 号', '340104',
        now() + interval '9 days', now() + interval '10 days', now() - interval '1 day', now() + interval '7 days', now() + interval '8 days')
      returning id`
    const id = event?.id ?? ''
    await transaction`insert into public.event_pools (event_id, pool, capacity) values (${id}, '男', 100), (${id}, '女', 100)`
    await transaction`
      insert into public.signups (number, line_number, event_id, pool, worker_id, client_token, status, full_name, sex, birth_date, phone, employer,
        region_code, marital_status, introduction, nickname, answers, consent_version)
      select place, place, ${id}, sex::text, gen_random_uuid(), gen_random_uuid(), '候补', '示例' || place, sex, '1996-05-01',
        '13800000701', '示例物流有限公司', '340111', '未婚',
        '性格开朗，喜欢户外运动，周末常去爬山。希望认识真诚的朋友。' || place, '示例' || place, jsonb_build_object('heightCm', 170,
          'education', '本科', 'occupation', '工程师', 'interests', array['跑步', '读书'], 'expectations', '真诚、孝顺、有上进心。'), '1'
      from generate_series(1, ${rows}) as place, lateral (select case place % 2 when 0 then '男' else '女' end as sex) as pool`
    return id
  })
}
