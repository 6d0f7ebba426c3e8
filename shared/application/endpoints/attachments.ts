import { attachmentMimeTypes } from '../../form/files/file-type.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress, perWorker } from '../../foundation/rate-limit.ts'
import { idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

export const slotVerdicts = ['合格', '重拍', '材料不符'] as const

export const attachmentSchema = z.object({
  id: idSchema,
  slot: z.string(),
  mimeType: z.enum(attachmentMimeTypes),
  byteSize: z.int(),
  createdAt: timestampSchema,
})
export type Attachment = z.infer<typeof attachmentSchema>

/** The material slot of a form. */
export const slotSchema = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,63}$/))

/** The phone chooses the id, so that a repeated upload is the same upload. */
export const createAttachment = defineEndpoint({
  route: 'POST /attachments',
  caller: 'worker',
  summary: '上传一份材料（照片或 PDF）',
  bodyType: 'multipart',
  body: z.object({
    id: idSchema,
    slot: slotSchema,
    file: z.file(),
  }),
  response: attachmentSchema,
  limits: [perWorker(60, 10), perAddress(1200, 10)],
  errors: [
    'payload_too_large',
    'unsupported_media_type',
    'attachment_unknown',
    'rate_limited',
    'storage_unavailable',
  ],
})

/** Returns the bytes to the worker who uploaded them. */
export const getAttachment = defineEndpoint({
  route: 'GET /attachments/:id',
  caller: 'worker',
  summary: '查看自己上传的材料',
  params: z.object({ id: idSchema }),
  limits: [perWorker(300, 10)],
  errors: ['not_found', 'storage_unavailable'],
})

/** Opens a photo for staff in a browser. The token is one that `materials` shows in the console. */
export const openMaterial = defineEndpoint({
  route: 'GET /materials/:token',
  caller: 'anyone',
  isSpentByAnswering: true,
  summary: '凭材料一览里的链接查看材料',
  params: z.object({ token: z.string().check(z.regex(/^[0-9a-f]{2,400}\.[0-9a-f]{64}$/)) }),
  limits: [perAddress(600, 10)],
  errors: ['not_found', 'material_link_expired', 'storage_unavailable'],
})
