import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { EventPlan } from '#shared/event/event-plan.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { reviewOne, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person
beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000081')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`,
  )
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
type Managed = { event: { id: string; phase: string; signupOpensAt: string } }
async function aDraft(changes: Partial<EventPlan>): Promise<string> {
  const id = randomUUID()
  const plan = samplePlan(changes)
  await zhouLi.call('create_event', { event_id: id, trade_union_id: '340100', plan })
  return id
}
const publish = (id: string) => zhouLi.call<Managed>('publish_event', { event_id: id })
const secondsAgo = (moment: string) => (Date.now() - Date.parse(moment)) / 1000

test('Zhou Li’s phone is three days ahead; what opens at once opens when she publishes it, by the server’s clock', async () => {
  const id = await aDraft({ opensAtOnce: true, signupOpensAt: inDays(3) })
  const { event } = await publish(id)
  expect(event.phase).toBe('报名中')
  expect(secondsAgo(event.signupOpensAt)).toBeLessThan(60)
  await zhouLi.call('update_event', {
    event_id: id,
    plan: samplePlan({ opensAtOnce: true, signupOpensAt: inDays(4), title: '新的名称四字' }),
  })
  const later = await zhouLi.call<Managed>('get_managed_event', { event_id: id })
  expect(later.event.signupOpensAt).toBe(event.signupOpensAt)
})

test('an event that opens on Thursday can be opened now, on the phone and in the console', async () => {
  const onPhone = await aDraft({ signupOpensAt: inDays(2) })
  expect((await publish(onPhone)).event.phase).toBe('未开始报名')
  const opened = await zhouLi.call<Managed>('set_signup_open', { event_id: onPhone, is_open: true })
  expect(opened.event.phase).toBe('报名中')
  const inConsole = await aDraft({ signupOpensAt: inDays(2) })
  await publish(inConsole)
  await database.current.query('update public.events set opens_at_once = true where id = $1', [inConsole])
  const seen = await zhouLi.call<Managed>('get_managed_event', { event_id: inConsole })
  expect(seen.event.phase).toBe('报名中')
})

test('the copy of a past event that opened at once can be edited, and opens when it is published', async () => {
  const id = await aDraft({
    opensAtOnce: true,
    startsAt: inDays(-10),
    endsAt: inDays(-9),
    signupOpensAt: inDays(-30),
    signupClosesAt: inDays(-12),
    cancelDeadline: inDays(-11),
  })
  await zhouLi.call('update_event', { event_id: id, plan: samplePlan({ opensAtOnce: true }) })
  expect((await publish(id)).event.phase).toBe('报名中')
})

test('a basketball team of twelve is possible, one of sixteen is refused with a sentence', async () => {
  const teams = { kind: '文体活动' as const, pools: [{ pool: '不限', capacity: 8 }] }
  const conditions = { ...samplePlan().conditions, needsPledge: false }
  await publish(await aDraft({ ...teams, conditions, teamSize: [12, 12] }))
  const plan = samplePlan({ ...teams, conditions, teamSize: [12, 16] })
  const draft = { event_id: randomUUID(), trade_union_id: '340100', plan }
  expect(await zhouLi.refusal('create_event', draft)).toContain('每队要 2 到 15 人')
})

test('an employer that stands twice is refused at its field, in the event and in a pool, written differently too', async () => {
  const employers = ['示例（集团）公司', '另一家公司', '示例(集团)公司']
  const refusedWith = (changes: Partial<EventPlan>) =>
    zhouLi.refusal('create_event', {
      event_id: randomUUID(),
      trade_union_id: '340100',
      plan: samplePlan(changes),
    })
  const conditions = { ...samplePlan().conditions, employers }
  expect(await refusedWith({ conditions })).toMatch(/conditions\.employers .*写了两遍/)
  const pools = [
    { pool: '其他', capacity: 3, age: [25, 30] as [number, number] },
    { pool: '示例厂', capacity: 2, employers },
  ]
  expect(await refusedWith({ pools })).toMatch(/pools\.1\.employers .*写了两遍/)
})

test('who is let in reads the time, the place and whom to call; who is not is told of no contact', async () => {
  const contact = { name: '示例联系人', phone: '0551-1234567' }
  const id = await aDraft({ opensAtOnce: true, needsReview: true, contact })
  await publish(id)
  const told = async (phone: string, isApproved: boolean) => {
    const person = await signIn(database.current, `person ${phone}`)
    const { id: signupId } = await signUp(person, id, { phone })
    await reviewOne(zhouLi, id, signupId, isApproved, '资料不全')
    const [message] = await person.call<{ body: string }[]>('list_messages')
    return message?.body
  }
  expect(await told('13800000091', true)).toMatch(
    /（.*，示例文化宫）报名成功，座位号 F01。联系人 示例联系人，0551-1234567。/,
  )
  expect(await told('13800000092', false)).not.toContain('示例联系人')
})
