import { expect, test } from 'vitest'
import { newPlanAnswers, planAnswers, toPlan } from '#miniapp/features/event/plan/plan-answers.ts'
import { eventPlanForm } from '#miniapp/features/event/plan/plan-form.ts'
import { endFollows, withoutDates, withUsualTimes } from '#miniapp/features/event/plan/plan-moments.ts'
import { toFormFault } from '#miniapp/features/event/plan/to-form-fault.ts'
import { eventPlanSchema } from '#shared/event/event-plan.ts'
import type { Answers } from '#shared/form/answers.ts'
import { validateForm } from '#shared/form/schema.ts'
import * as z from '#shared/zod.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const form = eventPlanForm({ unions: [] })
const typed: Answers = {
  ...newPlanAnswers,
  kind: '婚恋交友',
  title: '示例冬日漫步',
  placeName: '示例文化宫',
  address: '示例路 1 号',
  regionCode: '340111',
  startsDate: '2026-12-20',
  seating: '男女分开',
  menSeats: '15',
  womenSeats: '15',
}
const november = Date.parse('2026-11-22T10:00:00+08:00')

test('Xu Min gives the day, the place and the seats; the rest is filled in and makes an event', () => {
  const { answers, errors } = validateForm(form, withUsualTimes(typed, november))
  expect(errors).toEqual([])
  const plan = toPlan(answers)
  expect(z.safeParse(eventPlanSchema, plan).error).toBeUndefined()
  expect(plan).toMatchObject({
    startsAt: '2026-12-20T14:00:00+08:00',
    endsAt: '2026-12-20T17:00:00+08:00',
    opensAtOnce: true,
    signupClosesAt: '2026-12-18T18:00:00+08:00',
    cancelDeadline: '2026-12-19T18:00:00+08:00',
    pools: [
      { pool: '男', capacity: 15 },
      { pool: '女', capacity: 15 },
    ],
    conditions: { needsPledge: true, maleAge: null, regionCodes: null },
  })
})

test('an event of today takes people until it starts, to the minute', () => {
  const today = { ...typed, startsDate: '2026-11-22', startsTime: '19:07', endsTime: '21:00' }
  const { answers, errors } = validateForm(form, withUsualTimes(today, november))
  expect(errors).toEqual([])
  expect(toPlan(answers)).toMatchObject({
    startsAt: '2026-11-22T19:07:00+08:00',
    signupClosesAt: '2026-11-22T19:07:00+08:00',
    cancelDeadline: '2026-11-22T19:07:00+08:00',
  })
})

test('the end follows the start: the same day first, then as long as it was, over midnight too', () => {
  const chosen = (before: Answers, path: string, value: string) =>
    endFollows({ ...before, [path]: value }, path, before)
  const day = chosen(newPlanAnswers, 'startsDate', '2026-12-20')
  expect(day).toMatchObject({ startsDate: '2026-12-20', endsDate: '2026-12-20', endsTime: '17:00' })
  const evening = chosen(day, 'startsTime', '22:15')
  expect(evening).toMatchObject({ endsDate: '2026-12-21', endsTime: '01:15' })
  expect(chosen(evening, 'startsDate', '2026-12-25')).toMatchObject({ endsDate: '2026-12-26' })
  expect(chosen(evening, 'startsDate', '')).toMatchObject({ endsDate: '2026-12-21', endsTime: '01:15' })
})

test('a copy has no days, and everything else; she gives the day and the rest is filled in', () => {
  const copy = withoutDates(planAnswers(samplePlan()))
  expect(copy).toMatchObject({ startsDate: '', endsDate: '', closesDate: '', title: '示例鹊桥会' })
  const plan = toPlan(
    validateForm(form, withUsualTimes({ ...copy, startsDate: '2027-01-09' }, november)).answers,
  )
  expect(plan.signupClosesAt).toBe('2027-01-07T18:00:00+08:00')
})

test('possible times that she set herself stay as they are', () => {
  const own = { ...typed, closesDate: '2026-12-01', closesTime: '09:00' }
  expect(withUsualTimes(own, november)).toMatchObject({ closesDate: '2026-12-01', closesTime: '09:00' })
})

test('an existing event comes back the same through its form, in Anhui’s time', () => {
  const before = samplePlan({
    opensAtOnce: false,
    contact: { name: '示例联系人', phone: '0551-1234567' },
    startsAt: '2026-12-20T06:15:00.000Z',
    endsAt: '2026-12-20T09:00:00.000Z',
    signupOpensAt: '2026-11-30T16:00:00.000Z',
    signupClosesAt: '2026-12-18T10:00:00.000Z',
    cancelDeadline: '2026-12-19T10:00:00.000Z',
    latitude: 31.8,
    longitude: 117.2,
  })
  const answers = planAnswers(before)
  expect(answers).toMatchObject({ startsTime: '14:15', opensDate: '2026-12-01', opensTime: '00:00' })
  const own = eventPlanForm({ unions: [] })
  const checked = validateForm(own, answers)
  expect(checked.errors).toEqual([])
  const after = toPlan(checked.answers, before)
  const atMoments = (plan: typeof before) => [plan.startsAt, plan.signupOpensAt].map((at) => Date.parse(at))
  expect(atMoments(after)).toEqual(atMoments(before))
  const { startsAt, endsAt, signupOpensAt, signupClosesAt, cancelDeadline, ...rest } = after
  expect(before).toMatchObject(rest)
  expect(toPlan({ ...checked.answers, placeName: '另一处' }, before)).toMatchObject({ latitude: null })
})

test('a city among the admitted places is all of its counties, the own city stays one answer', () => {
  const conditions = samplePlan().conditions
  const own = planAnswers(
    samplePlan({ regionCode: '340104', conditions: { ...conditions, regionCodes: ['340100'] } }),
  )
  expect(own.area).toBe('只限活动所在的市')
  const two = planAnswers(samplePlan({ conditions: { ...conditions, regionCodes: ['340100', '340202'] } }))
  expect(two.area).toBe('只限几个县（市、区）')
  expect(toPlan(two).conditions.regionCodes).toContain('340111')
  expect(toPlan(two).conditions.regionCodes).toContain('340202')
})

test('teams are only for kinds that have them, and count seats by the team', () => {
  const teams = { ...typed, signingUp: '组队', teamSeats: '8', teamMin: '3', teamMax: '5' }
  const badminton = validateForm(form, withUsualTimes({ ...teams, kind: '文体活动' }, november))
  expect(badminton.errors).toEqual([])
  expect(toPlan(badminton.answers)).toMatchObject({
    pools: [{ pool: '不限', capacity: 8 }],
    teamSize: [3, 5],
  })
  const meeting = validateForm(form, withUsualTimes(teams, november))
  expect(toPlan(meeting.answers).teamSize).toBeNull()
})

test('what the server refuses stands at the question that it is about', () => {
  const at = (path: string) => toFormFault({ path, message: '' }, typed).path
  expect(at('signupClosesAt')).toBe('closesDate')
  expect(at('plan.title')).toBe('title')
  expect(at('conditions.maleAge')).toBe('maleMin')
  expect(at('pools')).toBe('menSeats')
  expect(at('plan.pools.1.capacity')).toBe('womenSeats')
})
