import * as z from '../zod.ts'
import type { Answers, AttachmentAnswer } from './answers.ts'

const notUploaded = '有一个文件没有传好，请重新上传'

/** What an answer says of a file. Bytes, type and owner are checked when it is uploaded, and again on submitting. */
export const attachmentAnswerSchema: z.ZodMiniType<AttachmentAnswer> = z.object(
  {
    id: z.uuid(notUploaded),
    name: z.string(notUploaded).check(z.maxLength(200, notUploaded)),
    mimeType: z.string(notUploaded).check(z.maxLength(100, notUploaded)),
    byteSize: z.int(notUploaded).check(z.gte(1, notUploaded)),
  },
  notUploaded,
)

const plainAnswer = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/**
 * Answers of any form as they travel and are stored: the shape only, the form's own schema judges them. Entries of a
 * group hold no groups, so the shape has no depth to be abused.
 */
export const answersSchema: z.ZodMiniType<Answers> = z.record(
  z.string().check(z.maxLength(64)),
  z.union([plainAnswer, z.array(attachmentAnswerSchema), z.array(z.record(z.string(), plainAnswer))]),
)
