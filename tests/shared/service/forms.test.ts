import { describe, expect, it } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import { computationNames } from '#shared/form/computation.ts'
import { conditionNames, isConditionMet } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { entriesOf } from '#shared/form/kinds/answer-of.ts'
import { isRequired } from '#shared/form/kinds.ts'
import { validateForm } from '#shared/form/schema.ts'
import { summaryText } from '#shared/form/summary.ts'
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

/** Whether the rules for several answers accept these. */
const isConsistent = (form: Form, answers: Answers) =>
  (form.crossChecks ?? []).every((check) => 'texts' in check || !isConditionMet(check.refuseWhen, answers))

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
      (field) =>
        isRequired(field) &&
        !field.isAskedLater &&
        (!field.visibleWhen || isConditionMet(field.visibleWhen, {})),
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

  it('shows every conditional question to somebody and hides it from somebody else, both accepted', () => {
    for (const field of fields) {
      if (!field.visibleWhen) continue
      const { visibleWhen, name } = field
      const deciding = fields.filter((candidate) => conditionNames(visibleWhen).includes(candidate.name))
      const all = combinations(deciding).filter((chosen) => isConsistent(form, chosen))
      for (const isShown of [true, false]) {
        const chosen = all.find((answers) => isConditionMet(visibleWhen, answers) === isShown)
        const answers = sampleAnswers(form, chosen)
        expect(Object.keys(answers).includes(name), name).toBe(isShown)
        expect(validateForm(form, answers).errors, name).toEqual([])
        // An earlier answer is dropped when its question is hidden.
        const kept = validateForm(form, { [name]: '以前的', ...answers }).answers
        expect(Object.hasOwn(kept, name), name).toBe(isShown)
      }
    }
  })

  it('shows and hides the questions of a group’s entries in the same way', () => {
    for (const group of fields) {
      if (group.kind !== 'group') continue
      for (const field of group.fields) {
        if (!field.visibleWhen) continue
        const { visibleWhen, name } = field
        const deciding = group.fields.filter((one) => conditionNames(visibleWhen).includes(one.name))
        for (const isShown of [true, false]) {
          const chosen = combinations(deciding).find((all) => isConditionMet(visibleWhen, all) === isShown)
          const entries = [{ ...chosen }, { ...chosen, [name]: '示例' }]
          const { answers, errors } = validateForm(form, { [group.name]: entries })
          const path = `${group.name}.0.${name}`
          expect(errors.some((error) => error.path === path)).toBe(isShown && isRequired(field))
          expect(Object.hasOwn(entriesOf(answers[group.name])[1] ?? {}, name)).toBe(isShown)
        }
      }
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

it('反映权益诉求 asks at most twelve answers and 法律咨询 six; neither asks for an ID number or needs a photo', () => {
  const limits: Record<string, number> = { 'rights-complaint': 12, 'legal-advice': 6 }
  for (const [code, limit] of Object.entries(limits)) {
    const item = catalogue.find((one) => one.code === code)
    const fields = item ? fieldsOf(listItemForms(item)[0]?.form ?? { version: 0, minutes: 0, steps: [] }) : []
    expect(fields.length, code).toBeLessThanOrEqual(limit)
    expect(fields.length, code).toBeGreaterThan(0)
    expect(fields.some(({ kind }) => kind === 'id-number')).toBe(false)
    expect(fields.some((field) => field.kind === 'attachments' && !field.isOptional)).toBe(false)
    expect(fields.map(({ name }) => name)).toContain('employerMayKnow')
  }
})
