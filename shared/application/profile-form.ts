import type { Form, Step } from '../form/form.ts'
import { profileNames } from '../form/prefill.ts'
import { bankStep } from '../service/blocks/bank.ts'
import { personStep } from '../service/blocks/person.ts'

/** The questions of a step that a profile keeps, all optional. */
const kept = (step: Step): Step => ({
  ...step,
  fields: step.fields
    .filter(({ name }) => profileNames.includes(name))
    .map((field) => ({ ...field, isOptional: true })),
})

/** 常用信息: the answers that every form begins with, asked with the words of the forms. */
export const profileForm: Form = { version: 1, minutes: 2, steps: [kept(personStep), kept(bankStep)] }
