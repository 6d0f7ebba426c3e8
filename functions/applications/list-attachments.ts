import type { Answers } from '#shared/form/answers.ts'
import { attachmentAnswerSchema } from '#shared/form/answers-schema.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import * as z from '#shared/zod.ts'

export type SlotAttachment = { id: string; slot: string }

const filesSchema = z.array(attachmentAnswerSchema)

/** The files that checked answers hold, each with the slot it lies in. */
export function listAttachments(form: Form, answers: Answers): SlotAttachment[] {
  return fieldsOf(form)
    .filter((field) => kindOf(field).holdsFiles && answers[field.name] !== undefined)
    .flatMap(({ name }) => z.parse(filesSchema, answers[name]).map(({ id }) => ({ id, slot: name })))
}
