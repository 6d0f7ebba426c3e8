import * as z from '../zod.ts'
import type { Answers } from './answers.ts'
import { type Checked, checkAnswers, topOf } from './check.ts'
import { type Form, fieldsOf } from './form.ts'

/** The schema of a form's answers, for the phone and the server. Its output is what `validateForm` keeps. */
export function formSchema(form: Form) {
  return schemaOf((answers) => checkAnswers(form, answers))
}

/** The schema of one step. Answers of other steps are needed for conditions and pass unchanged. */
export function stepSchema(form: Form, stepCode: string) {
  return schemaOf((answers) => checkStep(form, stepCode, answers))
}

/** Checks all answers of a form. `answers` of the result can be stored when there are no errors. */
export function validateForm(form: Form, answers: { readonly [name: string]: unknown }): Checked {
  return checkAnswers(form, answers)
}

/**
 * Checks one step. In the result, valid answers of the step are normalized, invalid ones are as they were typed, and
 * hidden ones are removed. Answers of other steps are unchanged.
 */
export function validateStep(form: Form, stepCode: string, answers: Answers): Checked {
  const checked = checkStep(form, stepCode, answers)
  const names = stepNames(form, stepCode)
  const failed = new Set(checked.errors.map(({ path }) => topOf(path)))
  const isAsTyped = (name: string) => !names.includes(name) || failed.has(name)
  const typed = Object.fromEntries(Object.entries(answers).filter(([name]) => isAsTyped(name)))
  const kept = Object.fromEntries(Object.entries(checked.answers).filter(([name]) => !isAsTyped(name)))
  return { ...checked, answers: { ...typed, ...kept } }
}

function checkStep(form: Form, stepCode: string, answers: { readonly [name: string]: unknown }): Checked {
  const names = stepNames(form, stepCode)
  const { answers: kept, errors, warnings } = checkAnswers(form, answers)
  const isOfStep = ({ path }: { path: string }) => names.includes(topOf(path))
  return { answers: kept, errors: errors.filter(isOfStep), warnings: warnings.filter(isOfStep) }
}

const stepNames = (form: Form, stepCode: string) =>
  fieldsOf({ ...form, steps: form.steps.filter((step) => step.code === stepCode) }).map((field) => field.name)

function schemaOf(check: (answers: { readonly [name: string]: unknown }) => Checked) {
  return z.pipe(
    z.record(z.string(), z.unknown(), '请先填写内容'),
    z.transform((given: Record<string, unknown>, payload): Answers => {
      const { answers, errors } = check(given)
      for (const { path, message } of errors) {
        payload.issues.push({ code: 'custom', message, input: given, path: path.split('.') })
      }
      return answers
    }),
  )
}
