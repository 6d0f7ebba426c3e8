import { randomUUID } from 'node:crypto'
import { type DemoEvent, demoEvents } from '#province/demo/events.ts'
import { demoNotices } from '#province/demo/notices.ts'
import { demoPlaces } from '#province/demo/places.ts'
import { demoUnions } from '#province/demo/unions.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import type { EmbeddedSupabase } from '../embedded/lite.ts'
import { seedApplications } from './demo-applications.ts'
import { callAs, demoName, demoPersonas, signInDemoWorker } from './demo-people.ts'

/**
 * Fills a fresh embedded database with visibly fictional people and events around today. Signups use the functions that
 * phones use, so that every counter equals its rows. Refuses a database that is not embedded or local.
 */
export async function seedDemo(supabase: EmbeddedSupabase): Promise<void> {
  await refuseHostedProject(supabase)
  await seedPersonas(supabase)
  for (const notice of demoNotices) await seedNotice(supabase, notice)
  for (const place of demoPlaces) await seedPlace(supabase, place)
  for (const event of demoEvents) await seedEvent(supabase, event)
  await seedApplications(supabase, await signInDemoWorker(supabase, demoPersonas.worker2.openid))
}

async function refuseHostedProject(supabase: EmbeddedSupabase): Promise<void> {
  const [row] = await supabase.query<{ isHosted: boolean }>(
    `select exists (select from pg_roles where rolname in ('supabase_admin', 'supabase_auth_admin')) as "isHosted"`,
  )
  if (row?.isHosted !== false)
    throw new Error('演示数据只用于本机，不能写入正式项目。(Demo data is for local use only.)')
}

async function seedPersonas(supabase: EmbeddedSupabase): Promise<void> {
  for (const { openid, phone } of Object.values(demoPersonas)) {
    const workerId = await signInDemoWorker(supabase, openid)
    await supabase.query('select api.set_verified_phone($1, $2)', [workerId, phone])
  }
  await supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者甲', $1, $3), ('示例组织者甲', $1, $4),
       ('示例组织者乙', $2, $5)`,
    [
      demoPersonas.organizer.phone,
      demoPersonas.organizer2.phone,
      demoUnions.organizer.id,
      demoUnions.county.id,
      demoUnions.organizer2.id,
    ],
  )
  await supabase.query(
    `insert into public.union_officers (name, phone, unit_name, position, trade_union_id, can_assist)
     values ('示例主席', $1, '示例物流公司工会', '主席', $2, true)`,
    [demoPersonas.officer.phone, demoUnions.county.id],
  )
}

async function seedNotice(supabase: EmbeddedSupabase, notice: (typeof demoNotices)[number]): Promise<void> {
  await supabase.query(
    'insert into public.notices (title, category, trade_union_id, body) values ($1, $2, $3, $4)',
    [notice.title, notice.category, notice.tradeUnionId, notice.body],
  )
}

async function seedPlace(supabase: EmbeddedSupabase, place: (typeof demoPlaces)[number]): Promise<void> {
  await supabase.query(
    `insert into public.places (state, kind, name, trade_union_id, region_code, address, latitude, longitude, opening_hours,
       phone, contact_name, facilities, notice, checked_on)
     values ('已发布', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, private.today() - 3)`,
    [
      place.kind,
      place.name,
      place.tradeUnionId,
      place.regionCode,
      place.address,
      place.latitude,
      place.longitude,
      place.openingHours,
      place.phone,
      place.contactName,
      place.facilities,
      place.notice,
    ],
  )
}

async function seedEvent(supabase: EmbeddedSupabase, event: DemoEvent): Promise<void> {
  const isOver = event.startsInDays < 0
  // People can sign up only while signups are open, so a past event is moved into the past afterwards.
  const eventId = await insertEvent(supabase, isOver ? { ...event, ...openWindow } : event)
  for (const [pool, { capacity }] of Object.entries(event.pools))
    await supabase.query('insert into public.event_pools (event_id, pool, capacity) values ($1, $2, $3)', [
      eventId,
      pool,
      capacity,
    ])
  for (const [pool, { people }] of Object.entries(event.pools))
    for (let number = 1; number <= people; number += 1) await signUp(supabase, eventId, event, pool, number)
  await seedTeams(supabase, eventId, event)
  if (isOver) await moveIntoThePast(supabase, eventId, event)
}

/** Teams have their own people, so that nobody is in two events on one day. */
const firstTeamPerson = 31

async function seedTeams(supabase: EmbeddedSupabase, eventId: string, event: DemoEvent): Promise<void> {
  let number = firstTeamPerson
  for (const { name, people } of event.teams?.signedUp ?? []) {
    const { team } = await signUp(supabase, eventId, event, '不限', number, { teamName: name })
    for (let joined = 1; joined < people; joined += 1)
      await signUp(supabase, eventId, event, '不限', number + joined, {
        invitationCode: team?.invitationCode,
      })
    number += people
  }
  await supabase.query(`update public.text_checks set state = '通过' where event_id = $1 and kind = '队名'`, [
    eventId,
  ])
}

const openWindow = { startsInDays: 2, opensInDays: -1, closesInDays: 1 }

const at = (days: string, time: string) =>
  `(private.today() + ${days}::integer + time '${time}') at time zone 'Asia/Shanghai'`

async function insertEvent(supabase: EmbeddedSupabase, event: DemoEvent): Promise<string> {
  const [row] = await supabase.query<{ id: string }>(
    `insert into public.events (
       kind, title, state, trade_union_id, region_code, place_name, address, latitude, longitude, poster_tone, description,
       starts_at, ends_at, signup_opens_at, signup_closes_at, cancel_deadline, waitlist_size, needs_review,
       male_min_age, male_max_age, female_min_age, female_max_age, marital_statuses, needs_pledge,
       team_min_size, team_max_size
     )
     select $1::public.event_kind, $2, '已发布', $3, $4, $5, $6, $7, $8, $9::public.poster_tone, $10,
       ${at('$11', '14:00')}, ${at('$11', '17:30')}, ${at('$12', '09:00')}, ${at('$13', '18:00')},
       ${at('($11::integer - 1)', '18:00')}, $14, $15,
       ages.low, ages.high, ages.low, ages.high,
       case when $1 = '婚恋交友' then array['未婚', '离异', '丧偶'] end, $1 = '婚恋交友',
       $16, $17
     from (select case when $1 = '婚恋交友' then 22 end as low, case when $1 = '婚恋交友' then 45 end as high) as ages
     returning id`,
    [
      event.kind,
      event.title,
      event.tradeUnionId,
      event.regionCode,
      event.placeName,
      event.address,
      event.latitude,
      event.longitude,
      event.posterTone,
      event.description,
      event.startsInDays,
      event.opensInDays,
      event.closesInDays,
      event.waitlistSize,
      event.needsReview,
      event.teams?.size[0] ?? null,
      event.teams?.size[1] ?? null,
    ],
  )
  if (row === undefined) throw new Error('the event was not inserted')
  return row.id
}

async function signUp(
  supabase: EmbeddedSupabase,
  eventId: string,
  event: DemoEvent,
  pool: string,
  number: number,
  team: { teamName?: string; invitationCode?: string } = {},
): Promise<{ team: { invitationCode: string } | null }> {
  const isMale = pool === '不限' ? number % 2 === 1 : pool === '男'
  const isMatchmaking = event.kind === '婚恋交友'
  const person = isMale ? number * 2 - 1 : number * 2
  const workerId = await signInDemoWorker(supabase, `demo-person-${person}`)
  return callAs(supabase, workerId, 'sign_up_for_event($2, $3)', [
    eventId,
    {
      clientToken: randomUUID(),
      fullName: demoName(person),
      sex: isMale ? '男' : '女',
      birthDate: `${1990 + (number % 8)}-0${1 + (number % 9)}-15`,
      phone: `139000${String(person).padStart(5, '0')}`,
      employer: `示例单位${(number % 4) + 1}`,
      regionCode: event.regionCode,
      ...team,
      consentVersion: (isMatchmaking ? signupConsent : generalConsent).version,
      ...(isMatchmaking && {
        maritalStatus: number % 7 === 0 ? '离异' : '未婚',
        introduction: '演示用的自我介绍。',
        nickname: `小示${person}`,
        answers: {
          heightCm: (isMale ? 170 : 160) + (number % 10),
          education: number % 3 === 0 ? '硕士' : '本科',
          occupation: ['教师', '工程师', '护士', '会计'][number % 4],
          interests: ['阅读', '运动'],
        },
        pledgeVersion: singlePledge.version,
      }),
    },
  ])
}

async function moveIntoThePast(supabase: EmbeddedSupabase, eventId: string, event: DemoEvent): Promise<void> {
  await supabase.query(
    `update public.events
     set signup_opens_at = ${at('$2', '09:00')}, signup_closes_at = ${at('$3', '18:00')},
       cancel_deadline = ${at('($4::integer - 1)', '18:00')}, starts_at = ${at('$4', '14:00')}, ends_at = ${at('$4', '17:30')}
     where id = $1`,
    [eventId, event.opensInDays, event.closesInDays, event.startsInDays],
  )
}
