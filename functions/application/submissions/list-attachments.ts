import type { Answers } from '#shared/form/answers.ts'
import { attachmentAnswerSchema } from '#shared/form/answers-schema.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import * as z from '#shared/zod.ts'
import { ApiError } from '../../foundation/api-error.ts'

export type SlotAttachment = { id: string; slot: string }

const usedTwice = '这里有一个文件已经用在另一项材料里了，请重新上传'
const filesSchema = z.array(attachmentAnswerSchema)

/** The files in checked answers with their slots. Refuses a file that is used in two slots. */
export function listAttachments(form: Form, answers: Answers): SlotAttachment[] {
  const files = fieldsOf(form)
    .filter((field) => kindOf(field).holdsFiles && answers[field.name] !== undefined)
    .flatMap(({ name }) => z.parse(filesSchema, answers[name]).map(({ id }) => ({ id, slot: name })))
  const seen = new Set<string>()
  for (const { id, slot } of files) {
    if (seen.has(id))
      throw new ApiError('invalid_input', { fieldErrors: [{ path: slot, message: usedTwice }] })
    seen.add(id)
  }
  return files
}
