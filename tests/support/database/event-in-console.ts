import type { EventPlan } from '#shared/event/event-plan.ts'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

/** Makes the event of a plan as staff do in the console: a draft, its sessions, its pools, then 已发布. Returns its id. */
export async function anEventInConsole(supabase: EmbeddedSupabase, plan: EventPlan): Promise<string> {
  const { conditions } = plan
  const insert = async (table: string, columns: Record<string, unknown>) => {
    const names = Object.keys(columns)
    const places = names.map((_, index) => `$${index + 1}`)
    const [row] = await supabase.query<{ id: string }>(
      `insert into public.${table} (${names.join(', ')}) values (${places.join(', ')}) returning *`,
      Object.values(columns),
    )
    if (row === undefined) throw new Error(`nothing was inserted into ${table}`)
    return row.id
  }
  const id = await insert('events', {
    kind: plan.kind,
    title: plan.title,
    trade_union_id: '340100',
    description: plan.description,
    poster_tone: plan.posterTone,
    place_name: plan.placeName,
    address: plan.address,
    region_code: plan.regionCode,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    signup_opens_at: plan.signupOpensAt,
    signup_closes_at: plan.signupClosesAt,
    cancel_deadline: plan.cancelDeadline,
    opens_at_once: plan.opensAtOnce ?? false,
    needs_review: plan.needsReview,
    waitlist_size: plan.waitlistSize,
    team_min_size: plan.teamSize?.[0] ?? null,
    team_max_size: plan.teamSize?.[1] ?? null,
    male_min_age: conditions.maleAge?.[0] ?? null,
    male_max_age: conditions.maleAge?.[1] ?? null,
    female_min_age: conditions.femaleAge?.[0] ?? null,
    female_max_age: conditions.femaleAge?.[1] ?? null,
    marital_statuses: conditions.maritalStatuses.length > 0 ? conditions.maritalStatuses : null,
    needs_pledge: conditions.needsPledge,
    max_difference: plan.maxDifference,
    difference_from: plan.differenceFrom,
    attendees: conditions.attendees ?? '职工',
    child_min_age: conditions.childAge?.[0] ?? null,
    child_max_age: conditions.childAge?.[1] ?? null,
    companions: conditions.companions ?? 0,
  })
  for (const { number, title, startsAt, endsAt, placeName } of plan.sessions ?? [])
    await insert('event_sessions', {
      event_id: id,
      number,
      title,
      starts_at: startsAt,
      ends_at: endsAt,
      place_name: placeName,
    })
  for (const { pool, capacity, session, age, regionCodes, employers } of plan.pools)
    await insert('event_pools', {
      event_id: id,
      pool,
      capacity,
      session_number: session ?? null,
      min_age: age?.[0] ?? null,
      max_age: age?.[1] ?? null,
      region_codes: regionCodes ?? null,
      employers: employers ?? null,
    })
  await supabase.query(`update public.events set state = '已发布' where id = $1`, [id])
  return id
}
