import { describe, expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import type { Answers } from '#shared/form/answers.ts'
import { isConditionMet } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { listItemForms } from '#shared/service/item-form.ts'

const forms = catalogue
  .flatMap((item) =>
    listItemForms(item).map(({ form, variant }) => ({ name: `${item.name} ${variant ?? ''}`, form })),
  )
  .filter(({ form }) => fieldsOf(form).some(({ name }) => name === 'employmentForm'))

const isVisible = ({ visibleWhen }: Field, answers: Answers) =>
  visibleWhen === undefined || isConditionMet(visibleWhen, answers)

describe('who has no work now', () => {
  test.each(forms)(
    'can say so in $name, and is not asked for an employer they do not have',
    ({ name, form }) => {
      const [employmentForm, employer] = ['employmentForm', 'employer'].map((wanted) =>
        fieldsOf(form).find((field) => field.name === wanted),
      )
      if (employmentForm?.kind !== 'choice' || !employer) throw new Error('the form asks otherwise')
      expect(employmentForm.options).toEqual(expect.arrayContaining(['失业', '退休']))
      expect(isVisible(employer, { employmentForm: '失业' })).toBe(false)
      // A retired model worker belongs to the organization that they worked for.
      expect(isVisible(employer, { employmentForm: '退休' })).toBe(name.includes('劳模'))
      expect(isVisible(employer, { employmentForm: '单位职工' })).toBe(true)
    },
  )

  test('is found in more than three forms', () => expect(forms.length).toBeGreaterThan(3))
})
