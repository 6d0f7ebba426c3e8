import type { Condition } from './condition.ts'
import type { Field } from './field.ts'

/** One topic on one screen. In 关怀模式 each question has its own screen. */
export type Step = {
  code: string
  title: string
  /** The title in two or three characters, for the row of all steps. Without it the title is shown. */
  short?: string
  fields: readonly Field[]
}

/**
 * A rule for several answers. The error is shown at the field `at`. The rule is a condition that is refused with a
 * sentence, or a shared limit for the length of texts.
 */
export type CrossCheck =
  | { at: string; refuseWhen: Condition; message: string }
  | { at: string; texts: readonly string[]; maxLengthTogether: number }

/** A line for staff above the summary, shown when its condition holds. Workers do not see it. */
export type StaffFlag = { when: Condition; text: string }

/**
 * Typed answers that say who the worker is, and when they must not reach the employer. They are then stored like
 * sensitive ones, and everything that could be handed on shows `withheldWord` instead.
 */
export type Withheld = { when: Condition; names: readonly string[] }

/**
 * A form is data. Every submission keeps the version it answered. Raise the version when the meaning of a question
 * changes.
 */
export type Form = {
  version: number
  minutes: number
  steps: readonly Step[]
  crossChecks?: readonly CrossCheck[]
  staffFlags?: readonly StaffFlag[]
  withheld?: Withheld
}

/** All questions of a form, in order. */
export const fieldsOf = (form: Form): readonly Field[] => form.steps.flatMap((step) => step.fields)
