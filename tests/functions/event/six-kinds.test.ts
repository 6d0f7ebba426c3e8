import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventPlan } from '#shared/event/event-plan.ts'
import type { SignupPayload } from '#shared/signup/signup-payload.ts'
import { anEventInConsole } from '../../support/database/event-in-console.ts'
import { aSession } from '../../support/database/sessions.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let zhouLi: Phone
let wangFang: Phone
beforeAll(async () => {
  server = await startTestServer()
  await server.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`,
  )
  zhouLi = await signIn(server, 'zhou-li')
  await zhouLi.verifyPhone('13800000081')
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
const forAll = {
  maleAge: null,
  femaleAge: null,
  regionCodes: null,
  employers: null,
  maritalStatuses: [],
  needsPledge: false,
}
const plan = (changes: Partial<EventPlan>) => samplePlan({ conditions: forAll, ...changes })
const days = { startsAt: hours(239), endsAt: hours(500) }
const matchDays = [1, 2, 3, 4, 5].map((number) => aSession(number, 240 + (number - 1) * 48))

type Kind = { plan: EventPlan; signup?: Partial<SignupPayload>; gets: object }
const kinds: Record<string, Kind> = {
  'matchmaking with review': {
    plan: samplePlan({ needsReview: true }),
    gets: { status: '待审核', pool: '女' },
  },
  'a contest of teams': {
    plan: plan({ kind: '劳动和技能竞赛', teamSize: [3, 5], pools: [{ pool: '不限', capacity: 16 }] }),
    signup: { teamName: '示例先锋队' },
    gets: { status: '已确认', team: { minSize: 3 } },
  },
  'a fair of 300': {
    plan: plan({
      kind: '招聘会',
      pools: [
        { pool: '本区', capacity: 100, regionCodes: ['340111'] },
        { pool: '五十岁以上', capacity: 50, age: [50, 120] },
        { pool: '其他', capacity: 150 },
      ],
    }),
    gets: { status: '已确认', pool: '本区', seatLabel: 'N01' },
  },
  'a course of three evenings': {
    plan: plan({
      ...days,
      kind: '技能培训',
      sessions: matchDays.slice(0, 3),
      pools: [{ pool: '不限', capacity: 40 }],
    }),
    gets: { status: '已确认', session: null, attended: [] },
  },
  'classes for children, of which one chooses some': {
    plan: plan({
      ...days,
      kind: '读书活动',
      sessions: matchDays.slice(0, 2),
      pools: [
        { pool: '第一期', capacity: 20, session: 1, age: [6, 60] },
        { pool: '第二期', capacity: 20, session: 2, age: [6, 60] },
      ],
    }),
    signup: { sessions: [2] },
    gets: { status: '已确认', session: 2, seatLabel: '2N01' },
  },
  'a league of teams on five match days': {
    plan: plan({
      ...days,
      kind: '文体活动',
      teamSize: [3, 8],
      sessions: matchDays,
      pools: [{ pool: '不限', capacity: 8 }],
    }),
    signup: { teamName: '示例联队' },
    gets: { status: '已确认', session: null, seatLabel: 'N01' },
  },
}

test.each(Object.entries(kinds))('%s, made by staff and by Zhou Li, is the same event', async (_, kind) => {
  const made = { id: crypto.randomUUID() }
  await zhouLi.call('createEvent', { body: { id: made.id, tradeUnionId: '340100', plan: kind.plan } })
  await zhouLi.call('publishEvent', { params: made })
  const byStaff = { id: await anEventInConsole(server.supabase, kind.plan) }
  const shown = async (params: { id: string }) => ({
    ...(await wangFang.call('getEvent', { params })),
    id: '',
  })
  expect(await shown(byStaff)).toEqual(await shown(made))
  for (const params of [made, byStaff])
    expect(await wangFang.call('signUpForEvent', { params, body: sampleSignup(kind.signup) })).toMatchObject(
      kind.gets,
    )
})
