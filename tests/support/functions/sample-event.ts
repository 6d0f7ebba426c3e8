import { childConsent } from '#shared/account/child-consent.ts'
import { generalConsent } from '#shared/signup/pledge.ts'
import type { SignupPayload } from '#shared/signup/signup-payload.ts'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

type EventOptions = { men?: number; women?: number; waitlist?: number; columns?: Record<string, unknown> }

/** A matchmaking event that is open for signups now, made like staff in the console. Returns its id. */
export async function createEvent(
  supabase: EmbeddedSupabase,
  { men = 2, women = 2, waitlist = 5, columns = {} }: EventOptions = {},
): Promise<string> {
  const event = {
    kind: '婚恋交友',
    title: '示例鹊桥会',
    trade_union_id: '340100',
    description: '示例活动',
    place_name: '示例文化宫',
    address: '示例路 1 号',
    region_code: '340104',
    starts_at: hours(240),
    ends_at: hours(244),
    signup_opens_at: hours(-24),
    signup_closes_at: hours(200),
    cancel_deadline: hours(220),
    waitlist_size: waitlist,
    male_min_age: 24,
    male_max_age: 38,
    female_min_age: 22,
    female_max_age: 36,
    marital_statuses: ['未婚', '离异', '丧偶'],
    needs_pledge: true,
    ...columns,
  }
  const names = Object.keys(event)
  const places = names.map((_, index) => `$${index + 1}`)
  const [row] = await supabase.query<{ id: string }>(
    `insert into public.events (${names.join(', ')}) values (${places.join(', ')}) returning id`,
    Object.values(event),
  )
  if (!row) throw new Error('the event was not created')
  await supabase.query(
    'insert into public.event_pools (event_id, pool, capacity) values ($1, $2, $3), ($1, $4, $5)',
    [row.id, '男', men, '女', women],
  )
  await supabase.query(`update public.events set state = '已发布' where id = $1`, [row.id])
  return row.id
}

/** A signup that meets every condition of {@link createEvent}. */
export function sampleSignup(changes: Partial<SignupPayload> = {}): SignupPayload & { clientToken: string } {
  return {
    clientToken: crypto.randomUUID(),
    fullName: '示例一',
    sex: '女',
    birthDate: '1996-05-01',
    phone: '13800000101',
    employer: '示例物流有限公司',
    regionCode: '340111',
    maritalStatus: '未婚',
    heightCm: 165,
    education: '本科',
    occupation: '教师',
    interests: ['阅读', '旅行'],
    introduction: '喜欢读书和散步',
    nickname: '小示',
    pledgeVersion: '2026-11',
    consentVersion: '2026-11',
    ...changes,
  }
}

const thisYear = new Date().getUTCFullYear()

/** A signup of a child of eight, for an event to which children may come. */
export function sampleChildSignup(
  changes: Partial<SignupPayload> = {},
): SignupPayload & { clientToken: string } {
  return {
    clientToken: crypto.randomUUID(),
    child: { fullName: '示例小明', sex: '男', birthDate: `${thisYear - 8}-01-01` },
    childConsentVersion: childConsent.version,
    guardianName: '示例王芳',
    phone: '13800000101',
    employer: '示例物流有限公司',
    regionCode: '340111',
    consentVersion: generalConsent.version,
    ...changes,
  }
}
