import type { Condition } from './condition.ts'
import type { Field } from './field.ts'

/** One topic per step: what a worker sees on one screen (in 关怀模式 each of its questions has a screen of its own). */
export type Step = { code: string; title: string; fields: readonly Field[] }

/**
 * What several answers must satisfy together; the error stands at the field `at`. Either a condition that is refused
 * with a sentence that says how to fix it, or texts that share one limit.
 */
export type CrossCheck =
  | { at: string; refuseWhen: Condition; message: string }
  | { at: string; texts: readonly string[]; maxLengthTogether: number }

/** A line for staff, on top of the summary when its condition holds. Workers do not see it. */
export type StaffFlag = { when: Condition; text: string }

/** A form is data. Every submission keeps the version it answered; raise it when a question changes its meaning. */
export type Form = {
  version: number
  minutes: number
  steps: readonly Step[]
  crossChecks?: readonly CrossCheck[]
  staffFlags?: readonly StaffFlag[]
}

/** All questions of a form, in the order in which they are asked. */
export const fieldsOf = (form: Form): readonly Field[] => form.steps.flatMap((step) => step.fields)
