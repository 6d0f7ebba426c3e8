import type { Step } from '../../form/form.ts'

/** The step without these questions in a first application; staff can ask each of them by 补正. */
export const askLater = (step: Step, names: readonly string[]): Step => ({
  ...step,
  fields: step.fields.map((field) => (names.includes(field.name) ? { ...field, isAskedLater: true } : field)),
})
