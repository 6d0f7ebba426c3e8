import { describe, expect, test } from 'vitest'
import { checkSignup } from '#functions/signup/check-signup.ts'
import { signupFormOf, toSignup } from '#miniapp/features/signup/form/signup-form.ts'
import { eventKinds } from '#shared/event/event-kind.ts'
import type { Answers } from '#shared/form/answers.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { validateForm } from '#shared/form/schema.ts'
import { type AskingEvent, signupNeedsOf } from '#shared/signup/signup-needs.ts'
import { signupPayloadSchema } from '#shared/signup/signup-payload.ts'
import * as z from '#shared/zod.ts'
import { sampleAnswers } from '../../support/sample-answers.ts'

const eventOf = (kind: AskingEvent['kind'], changes: Partial<AskingEvent> = {}): AskingEvent => ({
  kind,
  asksIdNumber: false,
  questions: [],
  conditions: { maritalStatuses: [], needsPledge: false },
  ...changes,
})
const withoutAgreements = ({ pledge: _pledge, consent: _consent, ...answers }: Answers) => answers
const namesOf = (event: AskingEvent) => fieldsOf(signupFormOf(event)).map(({ name }) => name)

describe.each(eventKinds)('a signup for %s', (kind) => {
  const variants: Record<string, AskingEvent> = {
    'as its kind has it': eventOf(kind),
    'for singles, with ID numbers': eventOf(kind, {
      asksIdNumber: true,
      conditions: { maritalStatuses: ['未婚'], needsPledge: true },
    }),
  }

  test.each(Object.entries(variants))('%s: what the form took, the server takes', (_, event) => {
    const form = signupFormOf(event)
    const { answers, errors } = validateForm(form, sampleAnswers(form))
    expect(errors).toEqual([])
    const sent = z.parse(signupPayloadSchema, toSignup(form, answers))
    expect(checkSignup(signupNeedsOf(event), sent)).toEqual(withoutAgreements(answers))
  })

  test('everybody agrees to how the answers are used, and an agreement is its version', () => {
    const form = signupFormOf(eventOf(kind))
    expect(namesOf(eventOf(kind)).at(-1)).toBe('consent')
    expect(toSignup(form, { consent: true })).toEqual({ consentVersion: expect.stringMatching(/^2026-/) })
    expect(toSignup(form, { consent: false })).toEqual({})
  })
})

test('a contest does not ask whether Wang Fang is married, unless staff make it a condition', () => {
  expect(namesOf(eventOf('劳动和技能竞赛'))).not.toContain('maritalStatus')
  const forSingles = eventOf('文体活动', {
    conditions: { maritalStatuses: ['未婚', '离异'], needsPledge: true },
  })
  expect(namesOf(forSingles)).toEqual(expect.arrayContaining(['maritalStatus', 'pledge']))
  expect(namesOf(forSingles)).not.toContain('heightCm')
})

test('an ID number is asked only where the event says so', () => {
  expect(namesOf(eventOf('婚恋交友'))).not.toContain('idNumber')
  expect(namesOf(eventOf('招聘会', { asksIdNumber: true }))).toContain('idNumber')
})

test('where people sign up in teams, a captain names one and everybody else has a code', () => {
  const event = eventOf('文体活动', { teamSize: [3, 5] })
  expect(namesOf(event)).toEqual(expect.arrayContaining(['teamRole', 'teamName', 'invitationCode']))
  expect(namesOf(eventOf('文体活动'))).not.toContain('teamRole')
  const form = signupFormOf(event)
  expect(toSignup(form, { teamRole: '凭邀请码加入', invitationCode: 'ABCD2345' })).toEqual({
    invitationCode: 'ABCD2345',
  })
  const { errors } = validateForm(form, {
    ...sampleAnswers(form),
    teamRole: '新建队伍，我当队长',
    teamName: '',
  })
  expect(errors.map(({ path }) => path)).toEqual(['teamName'])
})

test('a team of three is said to be of three, not of three to three', () => {
  const hintOf = (teamSize: [number, number]) =>
    fieldsOf(signupFormOf(eventOf('文体活动', { teamSize }))).find(({ name }) => name === 'teamRole')?.hint
  expect(hintOf([3, 3])).toContain('每队 3 人，')
  expect(hintOf([3, 5])).toContain('每队 3–5 人，')
})
