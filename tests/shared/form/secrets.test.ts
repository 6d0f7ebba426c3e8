import fc from 'fast-check'
import { expect, it } from 'vitest'
import { validateForm } from '#shared/form/schema.ts'
import { maskSecrets, splitSecrets, unmaskSecrets } from '#shared/form/secrets.ts'
import { sampleAnswers, sampleForm } from './sample-form.ts'

it('ID numbers and cards of Zhou Shili and his family leave the answers, masks stay', () => {
  const { answers, secrets } = splitSecrets(sampleForm, sampleAnswers)
  expect(secrets).toEqual({
    idNumber: '11010519491231002X',
    'familyMembers.0.idNumber': '440524188001010014',
    'familyMembers.1.idNumber': '340111199001010029',
    bankCardNumber: '6222021001116245702',
  })
  expect(answers).toMatchObject({
    idNumber: '1101**********002X',
    familyMembers: [{ idNumber: '4405**********0014' }, { idNumber: '3401**********0029' }],
    bankCardNumber: '**** 5702',
    total: 10000,
  })
})

it('no secret remains in the answers of any filled-in form', () => {
  const idNumber = fc.constantFrom('11010519491231002X', '440524188001010014', undefined)
  const member = fc.record({
    fullName: fc.constant('示例一'),
    idNumber,
    cause: fc.constantFrom('在校', '在职'),
  })
  fc.assert(
    fc.property(idNumber, fc.array(member, { maxLength: 3 }), (own, familyMembers) => {
      const { answers: checked } = validateForm(sampleForm, {
        ...sampleAnswers,
        idNumber: own,
        familyMembers,
      })
      const { answers, secrets } = splitSecrets(sampleForm, checked)
      expect(JSON.stringify(answers)).not.toMatch(/11010519491231002X|440524188001010014|6222021001116245702/)
      const numbers = [own, ...familyMembers.map((entry) => entry.idNumber)].filter(
        (number) => number !== undefined,
      )
      expect(Object.values(secrets)).toHaveLength(numbers.length + 1)
    }),
  )
})

it('a masked answer is not a secret, and an answer that the form does not ask is dropped', () => {
  const { answers } = splitSecrets(sampleForm, sampleAnswers)
  expect(splitSecrets(sampleForm, answers)).toEqual({ answers, secrets: {} })
  expect(
    JSON.stringify(
      splitSecrets(sampleForm, { ...sampleAnswers, otherIdNumber: '440524188001010014' }).answers,
    ),
  ).not.toContain('otherIdNumber')
})

it('a stored draft is masked, hidden answers too, and comes back whole', () => {
  const typed = { ...sampleAnswers, oldQuestion: '440524188001010014' }
  const masked = maskSecrets(sampleForm, typed)
  expect(JSON.stringify(masked)).not.toMatch(/11010519491231002X|440524188001010014|6222021001116245702/)
  expect(unmaskSecrets(sampleForm, masked, typed)).toEqual(sampleAnswers)
})

it('a number that was typed again stays as it was typed', () => {
  const masked = { ...maskSecrets(sampleForm, sampleAnswers), idNumber: '440524188001010014' }
  expect(unmaskSecrets(sampleForm, masked, sampleAnswers).idNumber).toBe('440524188001010014')
})
