import { describe, expect, it } from 'vitest'
import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import { computationNames } from '#shared/form/computation.ts'
import { conditionNames, isConditionMet } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { isRequired } from '#shared/form/kinds.ts'
import { validateForm } from '#shared/form/schema.ts'
import { summaryText } from '#shared/form/summary.ts'
import { catalogue } from '#shared/service/catalogue.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { sampleAnswers } from '../../support/sample-answers.ts'

const itemForms = catalogue.flatMap((item) =>
  listItemForms(item).map(({ form, variant }) => ({ title: `${item.name} ${variant ?? ''}`, form })),
)

/** The lists in which conditions look for names: a form's questions, and those of each group. */
const lists = (fields: readonly Field[]): readonly (readonly Field[])[] => [
  fields,
  ...fields.flatMap((field) => (field.kind === 'group' ? [field.fields] : [])),
]

/** Every answer that decides something: a choice of a few words, or yes and no. */
function decisions(field: Field): readonly AnswerValue[] {
  if (field.kind === 'choice') return field.options
  if (field.kind === 'yes-no') return [true, false]
  if (field.kind === 'several') return field.options.map((option) => [option])
  return [10]
}

/** Answers to the deciding questions, in every combination. */
function combinations(fields: readonly Field[]): readonly Answers[] {
  return fields.reduce<readonly Answers[]>(
    (all, field) =>
      all.flatMap((answers) => decisions(field).map((value) => ({ ...answers, [field.name]: value }))),
    [{}],
  )
}

describe.each(itemForms)('the form of $title', ({ form }) => {
  const fields = fieldsOf(form)

  it('has conditions, computed values and cross checks that read questions asked before', () => {
    for (const list of lists(fields)) {
      list.forEach((field, index) => {
        const earlier = list.slice(0, index).map(({ name }) => name)
        const needed = [
          ...(field.visibleWhen ? conditionNames(field.visibleWhen) : []),
          ...(field.kind === 'computed' ? computationNames(field.computation) : []),
        ]
        expect(
          needed.filter((name) => !earlier.includes(name)),
          field.name,
        ).toEqual([])
      })
    }
    const names = fields.map(({ name }) => name)
    for (const check of form.crossChecks ?? []) {
      const read = 'texts' in check ? check.texts : conditionNames(check.refuseWhen)
      expect([check.at, ...read].filter((name) => !names.includes(name))).toEqual([])
    }
    for (const { when } of form.staffFlags ?? []) {
      expect(conditionNames(when).filter((name) => !names.includes(name))).toEqual([])
    }
  })

  it('refuses empty answers with one sentence for every required question', () => {
    const { errors } = validateForm(form, {})
    const required = fields.filter(
      (field) => isRequired(field) && (!field.visibleWhen || isConditionMet(field.visibleWhen, {})),
    )
    expect(errors.map(({ path }) => path)).toEqual(required.map(({ name }) => name))
    expect(errors.filter(({ message }) => !/[\u4e00-\u9fff]{2}/.test(message))).toEqual([])
  })

  it('accepts complete answers, keeps them all and sums them up for staff', () => {
    const answers = sampleAnswers(form)
    const checked = validateForm(form, answers)
    expect(checked.errors).toEqual([])
    expect(checked.answers).toMatchObject(answers)
    expect(summaryText(form, checked.answers)).not.toContain('undefined')
  })

  it('asks every conditional question of somebody, and accepts their answers', () => {
    for (const field of fields) {
      if (!field.visibleWhen) continue
      const { visibleWhen, name } = field
      const deciding = fields.filter((candidate) => conditionNames(visibleWhen).includes(candidate.name))
      const chosen = combinations(deciding).find((answers) => isConditionMet(visibleWhen, answers))
      const answers = sampleAnswers(form, chosen)
      expect(Object.keys(answers), name).toContain(name)
      expect(validateForm(form, answers).errors, name).toEqual([])
    }
  })

  it('refuses an answer that is not among the words of a choice', () => {
    for (const field of fields) {
      if (field.kind !== 'choice' || field.visibleWhen) continue
      const { errors } = validateForm(form, sampleAnswers(form, { [field.name]: '不在其中' }))
      expect(errors.map(({ path }) => path)).toContain(field.name)
    }
  })
})
