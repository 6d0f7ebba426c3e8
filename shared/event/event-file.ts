import { attachmentMimeTypes } from '../form/files/file-type.ts'
import { idSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'

/** 活动的图片和附件: an event has at most one of each. */
export const eventFilePurposes = ['封面', '群二维码', '附件'] as const
export type EventFilePurpose = (typeof eventFilePurposes)[number]

/** The attachment is a PDF, the others are pictures. */
export const fitsPurpose = (purpose: EventFilePurpose, mimeType: string): boolean =>
  (purpose === '附件') === (mimeType === 'application/pdf')

/** A file of an event for its organizers. */
export const eventFileSchema = z.object({
  id: idSchema,
  purpose: z.enum(eventFilePurposes),
  fileName: z.string(),
  mimeType: z.enum(attachmentMimeTypes),
  byteSize: z.int(),
})
export type EventFile = z.infer<typeof eventFileSchema>
