import { expect, test } from 'vitest'
import { dataRegister } from '#miniapp/features/account/personal-data/data-register.ts'
import { catalogue } from '#province/catalogue.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { signupLabels } from '#shared/signup/signup-labels.ts'

const stepsOf = () => dataRegister.flatMap(({ steps = [] }) => steps)

test('every step of every form stands in the privacy policy, once, and nothing stands there that no form asks', () => {
  const asked = new Set(
    catalogue.flatMap((item) =>
      listItemForms(item).flatMap(({ form }) => form.steps.map(({ code }) => code)),
    ),
  )
  expect(stepsOf().toSorted()).toEqual([...asked].toSorted())
})

test('every question of a signup stands in the privacy policy', () => {
  const named = dataRegister.flatMap(({ signupFields = [] }) => signupFields)
  expect(Object.keys(signupLabels).filter((name) => !named.includes(name))).toEqual([])
})

test('each entry says what, why, how long and who sees it, in Chinese', () => {
  for (const { occasion, what, purpose, kept, seenBy } of dataRegister)
    for (const words of [occasion, what, purpose, kept, seenBy]) expect(words).toMatch(/\p{Script=Han}{2}/u)
})
