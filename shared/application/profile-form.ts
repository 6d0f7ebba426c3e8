import type { Form, Step } from '../form/form.ts'
import { profileNames } from '../form/prefill.ts'
import { bankStep } from '../service/blocks/bank.ts'
import { personStep } from '../service/blocks/person.ts'

/** Of a step of the forms what a profile keeps, and nothing of it has to be answered. */
const kept = (step: Step): Step => ({
  ...step,
  fields: step.fields
    .filter(({ name }) => profileNames.includes(name))
    .map((field) => ({ ...field, isOptional: true })),
})

/** 常用信息: what every form begins with, asked in the very words of the forms. */
export const profileForm: Form = { version: 1, minutes: 2, steps: [kept(personStep), kept(bankStep)] }
