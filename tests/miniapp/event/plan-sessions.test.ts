import { expect, test } from 'vitest'
import { newPlanAnswers, planAnswers, toPlan } from '#miniapp/features/event/plan/plan-answers.ts'
import { eventPlanForm } from '#miniapp/features/event/plan/plan-form.ts'
import { withUsualTimes } from '#miniapp/features/event/plan/plan-moments.ts'
import { toFormFault } from '#miniapp/features/event/plan/to-form-fault.ts'
import { eventPlanSchema } from '#shared/event/event-plan.ts'
import type { Answers } from '#shared/form/answers.ts'
import { validateForm } from '#shared/form/schema.ts'
import * as z from '#shared/zod.ts'

const form = eventPlanForm({ unions: [] })
const november = Date.parse('2026-11-22T10:00:00+08:00')
const evening = (date: string, changes: Answers = {}) => ({
  date,
  from: '18:30',
  until: '20:30',
  title: '',
  ...changes,
})
const course = (changes: Answers = {}): Answers => ({
  ...newPlanAnswers,
  kind: '技能培训',
  title: '养老护理员技能课',
  placeName: '示例职工学校',
  address: '示例路 20 号',
  regionCode: '340111',
  occasions: '分几次办，每次都来',
  sessions: [evening('2026-12-08'), evening('2026-12-09', { title: '量血压' }), evening('2026-12-10')],
  seating: '不分男女',
  allSeats: '40',
  ...changes,
})
const planOf = (answers: Answers, before?: ReturnType<typeof toPlan>) => {
  const checked = validateForm(form, withUsualTimes(answers, november))
  expect(checked.errors).toEqual([])
  const plan = toPlan(checked.answers, before)
  expect(z.safeParse(eventPlanSchema, plan).error).toBeUndefined()
  return plan
}

test('Xu Min gives three evenings and never says when it begins: the event lasts from the first to the last', () => {
  expect(planOf(course())).toMatchObject({
    startsAt: '2026-12-08T18:30:00+08:00',
    endsAt: '2026-12-10T20:30:00+08:00',
    signupClosesAt: '2026-12-06T18:00:00+08:00',
    cancelDeadline: '2026-12-07T18:00:00+08:00',
    sessions: [{ number: 1 }, { number: 2, title: '量血压' }, { number: 3 }],
    pools: [{ pool: '不限', capacity: 40 }],
  })
})

test('an evening that ends after midnight ends on the next day', () => {
  const sessions = [evening('2026-12-08', { until: '00:30' }), evening('2026-12-09')]
  expect(planOf(course({ sessions })).sessions?.[0]).toMatchObject({ endsAt: '2026-12-09T00:30:00+08:00' })
})

test('evenings come back the same; one that moves keeps its number, and a new one gets the next', () => {
  const before = planOf(course())
  const known = planAnswers(before)
  expect(planOf(known, before)).toEqual(before)
  const sessions = [
    evening('2026-12-08'),
    evening('2026-12-11'),
    evening('2026-12-10'),
    evening('2026-12-15'),
  ]
  const numbers = planOf({ ...known, sessions }, before).sessions?.map(({ number }) => number)
  expect(numbers).toEqual([1, 2, 3, 4])
  const fewer = planOf({ ...known, sessions: [evening('2026-12-08'), evening('2026-12-10')] }, before)
  expect(fewer.sessions?.map(({ number }) => number)).toEqual([1, 3])
})

test('classes to choose from have seats each: the usual number, or their own', () => {
  const sessions = [evening('2026-12-08'), evening('2026-12-09', { seats: '12' })]
  const plan = planOf(course({ occasions: '分几次办，选报几次', sessions }))
  expect(plan.pools).toMatchObject([
    { pool: '第 1 场', session: 1, capacity: 40 },
    { pool: '第 2 场', session: 2, capacity: 12 },
  ])
  expect(planOf(planAnswers(plan), plan).pools).toMatchObject(plan.pools)
})

test('pools with names and conditions of their own stay as they are, whatever else she changes', () => {
  const pools = [
    { pool: '本区', capacity: 5, regionCodes: ['340111'] },
    { pool: '其他', capacity: 9 },
  ]
  const before = { ...planOf(course()), pools }
  expect(planOf({ ...planAnswers(before), title: '新的名称四字' }, before).pools).toMatchObject(pools)
})

test('the server’s refusal of the second evening stands at its question', () => {
  const fault = { path: 'plan.sessions.1.endsAt', message: '第 2 场的结束时间要晚于开始时间' }
  expect(toFormFault(fault, course())).toEqual({ path: 'sessions.1.until', message: fault.message })
})
