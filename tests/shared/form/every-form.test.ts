import { describe, expect, it } from 'vitest'
import { listQuestions, listSteps } from '#miniapp/form/questions.ts'
import { catalogue } from '#province/catalogue.ts'
import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import { conditionNames } from '#shared/form/condition.ts'
import { validateCorrection } from '#shared/form/correction.ts'
import type { Field } from '#shared/form/field.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { profileNames } from '#shared/form/prefill.ts'
import { validateForm, validateStep } from '#shared/form/schema.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { summaryText } from '#shared/form/summary.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { sampleAnswers } from '../../support/sample-answers.ts'

const forms = catalogue.flatMap((item) =>
  listItemForms(item).map(({ form, variant, name }) => ({
    code: [item.code, variant].filter(Boolean).join('/'),
    name,
    form,
  })),
)

describe.each(forms)('the form of $code', ({ form }) => {
  const fields = fieldsOf(form)
  const asked = fields.flatMap((field) => [field, ...(kindOf(field).entryFields?.(field) ?? [])])

  it('names each question once, and each step', () => {
    for (const names of [fields.map(({ name }) => name), form.steps.map(({ code }) => code)]) {
      expect(names).toEqual([...new Set(names)])
    }
  })

  it('lets conditions and computations read earlier questions only', () => {
    const known: string[] = []
    const check = (field: Field, own: string[]) => {
      const needs = [
        ...(field.visibleWhen ? conditionNames(field.visibleWhen) : []),
        ...(kindOf(field).needs?.(field) ?? []),
      ]
      expect([...known, ...own]).toEqual(expect.arrayContaining(needs))
      const inside: string[] = []
      for (const inner of kindOf(field).entryFields?.(field) ?? []) check(inner, inside)
      own.push(field.name)
    }
    for (const field of fields) check(field, known)
  })

  it('lets rules across answers and flags read questions that it asks', () => {
    const names = fields.map(({ name }) => name)
    for (const cross of form.crossChecks ?? []) {
      expect(names).toContain(cross.at)
      expect(names).toEqual(
        expect.arrayContaining('texts' in cross ? [...cross.texts] : [...conditionNames(cross.refuseWhen)]),
      )
    }
    for (const { when } of form.staffFlags ?? [])
      expect(names).toEqual(expect.arrayContaining([...conditionNames(when)]))
  })

  it('keeps sensitive answers out of the profile', () => {
    for (const field of fields) if (kindOf(field).isSensitive) expect(profileNames).not.toContain(field.name)
  })

  it('has a label for each question, and a whole sentence for 关怀模式', () => {
    for (const field of asked) {
      expect(field.label).not.toBe('')
      if (!kindOf(field).derive) expect(field.question ?? '').not.toBe('')
    }
  })

  it('asks for everything required when nothing is filled in', () => {
    const { answers, errors } = validateForm(form, {})
    expect(errors.length).toBeGreaterThan(0)
    expect(answers).toEqual({})
  })

  it('is accepted when it is filled in, step by step and as a whole, and comes back masked', () => {
    const filled = sampleAnswers(form)
    const { answers, errors } = validateForm(form, filled)
    expect(errors).toEqual([])
    for (const { step } of listSteps(form, filled))
      expect(validateStep(form, step.code, filled).errors).toEqual([])
    const { answers: stored, secrets } = splitSecrets(form, answers)
    for (const secret of Object.values(secrets)) {
      expect(JSON.stringify(stored)).not.toContain(secret)
      expect(summaryText(form, answers)).not.toContain(secret)
    }
    expect(summaryText(form, stored)).toBe(summaryText(form, answers))
    expect(listQuestions(form, stored)).toHaveLength(listQuestions(form, answers).length)
  })

  it('can be corrected one question at a time, the others as they were', () => {
    const stored = splitSecrets(form, validateForm(form, sampleAnswers(form)).answers).answers
    for (const [name, value] of Object.entries<AnswerValue>(stored)) {
      const after: Answers = { [name]: value }
      expect(validateCorrection(form, stored, after, [name])).toEqual({
        answers: stored,
        errors: [],
        warnings: expect.anything(),
      })
    }
  })
})
