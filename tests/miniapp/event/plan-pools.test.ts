import { expect, test } from 'vitest'
import { newPlanAnswers, planAnswers, toPlan } from '#miniapp/features/event/plan/plan-answers.ts'
import { eventPlanForm } from '#miniapp/features/event/plan/plan-form.ts'
import { withUsualTimes } from '#miniapp/features/event/plan/plan-moments.ts'
import { toFormFault } from '#miniapp/features/event/plan/to-form-fault.ts'
import { eventPlanSchema } from '#shared/event/event-plan.ts'
import type { Answers } from '#shared/form/answers.ts'
import { validateForm } from '#shared/form/schema.ts'
import * as z from '#shared/zod.ts'

const pool = (name: string, seats: string, changes: Answers = {}): Answers => ({
  name,
  seats,
  area: '不限',
  ...changes,
})
const fair: Answers = {
  ...newPlanAnswers,
  kind: '招聘会',
  title: '示例冬季招聘会',
  placeName: '示例会展中心',
  address: '示例路 9 号',
  regionCode: '340111',
  startsDate: '2026-12-20',
  endsDate: '2026-12-20',
  seating: '分几种名额',
  ownPools: [
    pool('本区', '100', { area: '活动所在的县（市、区）' }),
    pool('五十岁以上', '50', { ageMin: '50' }),
    pool('示例厂', '20', { employers: '示例一厂\n示例二厂' }),
    pool('芜湖来的', '30', { area: '另一个县（市、区）', county: '340202' }),
    pool('其他', '100'),
  ],
}
const planOf = (answers: Answers, before?: ReturnType<typeof toPlan>) => {
  const checked = validateForm(
    eventPlanForm({ unions: [] }),
    withUsualTimes(answers, Date.parse('2026-11-22T10:00:00+08:00')),
  )
  expect(checked.errors).toEqual([])
  const plan = toPlan(checked.answers, before)
  expect(z.safeParse(eventPlanSchema, plan).error).toBeUndefined()
  return plan
}

test('Xu Min makes a fair of 300 on her phone: five kinds of seats with names and conditions', () => {
  const plan = planOf(fair)
  expect(plan.pools).toMatchObject([
    { pool: '本区', capacity: 100, regionCodes: ['340111'], age: null },
    { pool: '五十岁以上', capacity: 50, age: [50, 120], regionCodes: null },
    { pool: '示例厂', capacity: 20, employers: ['示例一厂', '示例二厂'] },
    { pool: '芜湖来的', capacity: 30, regionCodes: ['340202'] },
    { pool: '其他', capacity: 100, employers: null },
  ])
  expect(planOf(planAnswers(plan), plan)).toEqual(plan)
})

test('pools that the form cannot say, from the console, stay as they are', () => {
  const pools = [
    { pool: '两个区', capacity: 5, regionCodes: ['340111', '340104'] },
    { pool: '其他', capacity: 9 },
  ]
  const before = { ...planOf(fair), pools }
  expect(planOf({ ...planAnswers(before), title: '新的名称四字' }, before).pools).toMatchObject(pools)
})

test('what the server refuses of the second kind stands at its question', () => {
  const at = (path: string) => toFormFault({ path, message: '' }, fair).path
  expect(at('pools.1.age')).toBe('ownPools.1.ageMin')
  expect(at('pools.1.employers')).toBe('ownPools.1.employers')
  expect(at('plan.pools.2.pool')).toBe('ownPools.2.name')
  expect(at('pools')).toBe('ownPools')
  expect(at('contact.phone')).toBe('contactPhone')
})
