import * as z from '../zod.ts'
import type { Answers, AttachmentAnswer } from './answers.ts'
import { keptFileName } from './file-name.ts'

const notUploaded = '有一个文件没有传好，请重新上传'

/** A file in an answer. Bytes, type and owner are checked when it is uploaded and again when the form is submitted. */
export const attachmentAnswerSchema: z.ZodMiniType<AttachmentAnswer> = z.object(
  {
    id: z.uuid(notUploaded),
    name: z.string(notUploaded).check(z.overwrite(keptFileName)),
    mimeType: z.string(notUploaded).check(z.maxLength(100, notUploaded)),
    byteSize: z.int(notUploaded).check(z.gte(1, notUploaded), z.lte(2 ** 31 - 1, notUploaded)),
  },
  notUploaded,
)

/** An answer of a field without entries and files. */
export const plainAnswerSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/** What looks like a file and is none must not be taken for one. */
const entrySchema = z
  .record(z.string().check(z.maxLength(64)), plainAnswerSchema)
  .check(z.refine((entry) => !('byteSize' in entry), notUploaded))

/**
 * The answers of any form in requests and in storage. Only the shape is checked here; the form's own schema checks the
 * rest. Entries of a group hold no groups, so the depth is limited.
 */
export const answersSchema: z.ZodMiniType<Answers> = z.record(
  z.string().check(z.maxLength(64)),
  z.union([plainAnswerSchema, z.array(attachmentAnswerSchema), z.array(entrySchema)]),
)
