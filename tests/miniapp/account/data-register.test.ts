import { expect, test } from 'vitest'
import { dataRegister } from '#miniapp/features/account/personal-data/data-register.ts'
import { catalogue } from '#province/catalogue.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { signupConsent } from '#shared/signup/pledge.ts'
import { signupQuestions } from '#shared/signup/signup-questions.ts'
import { isAnhui } from '../../support/province.ts'

const stepsOf = () => dataRegister.flatMap(({ steps = [] }) => steps)

test('every step of every form stands in the privacy policy, once, and in Anhui nothing stands there that no form asks', () => {
  const asked = new Set(
    catalogue.flatMap((item) =>
      listItemForms(item).flatMap(({ form }) => form.steps.map(({ code }) => code)),
    ),
  )
  expect([...asked].filter((step) => !stepsOf().includes(step))).toEqual([])
  expect(new Set(stepsOf()).size).toBe(stepsOf().length)
  if (isAnhui) expect(stepsOf().toSorted()).toEqual([...asked].toSorted())
})

test('every question of a signup stands in the privacy policy', () => {
  const signup = dataRegister.find(({ occasion }) => occasion === '活动报名')
  const named = signupQuestions.map(({ label, checkedAs }) => checkedAs ?? label)
  expect(named.filter((name) => !signup?.what.includes(name))).toEqual([])
})

test('Wang Fang agrees to what others will read of her, and the privacy policy says it too', () => {
  const signup = dataRegister.find(({ occasion }) => occasion === '活动报名')
  for (const { checkedAs } of signupQuestions) {
    if (!checkedAs) continue
    expect(signupConsent.text).toContain(checkedAs)
    expect(signup?.seenBy).toContain(checkedAs)
  }
})

test('each entry says what, why, how long and who sees it, in Chinese', () => {
  for (const { occasion, what, purpose, kept, seenBy } of dataRegister)
    for (const words of [occasion, what, purpose, kept, seenBy]) expect(words).toMatch(/\p{Script=Han}{2}/u)
})
