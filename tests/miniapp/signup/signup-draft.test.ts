import { expect, test } from 'vitest'
import { signupFormOf, toSignup } from '#miniapp/features/signup/form/signup-form.ts'
import { createFormStore } from '#miniapp/form/form-store.ts'
import { validateForm } from '#shared/form/schema.ts'
import { signupPayloadSchema } from '#shared/signup/signup-payload.ts'
import * as z from '#shared/zod.ts'
import { sampleAnswers } from '../../support/sample-answers.ts'

const form = signupFormOf({
  kind: '婚恋交友',
  asksIdNumber: false,
  questions: [],
  conditions: { maritalStatuses: [], needsPledge: true },
})

test('a draft of Wang Fang survives a question that has gone, and what she answered to it is not sent', () => {
  const answered = sampleAnswers(form)
  const draft = { ...answered, shoeSize: 38, hobbies: ['象棋'] }
  const store = createFormStore(form, draft, () => {})
  expect(store.answers()).toEqual(draft)
  const { answers, errors } = validateForm(form, store.answers())
  expect(errors).toEqual([])
  expect(z.parse(signupPayloadSchema, toSignup(form, answers))).toMatchObject({
    fullName: answered.fullName,
  })
  expect(answers).not.toHaveProperty('shoeSize')
})

test('where a question is new, or a choice has gone, she is asked that alone', () => {
  const { education: _education, ...older } = sampleAnswers(form)
  const draft = { ...older, interests: ['阅读', '钓鱼'] }
  const { errors } = validateForm(form, createFormStore(form, draft, () => {}).answers())
  expect(errors).toEqual([
    { path: 'education', message: '请选择学历' },
    { path: 'interests', message: '兴趣里有一项已经没有了，请重新选择' },
  ])
})
