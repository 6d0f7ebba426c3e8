import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress, perWorker } from '../../foundation/rate-limit.ts'
import { idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { eventFilePurposes } from '../event-file.ts'
import { managedEventDetailSchema } from '../managed-event.ts'

const params = z.object({ id: idSchema })

/** The phone chooses the id, so that a repeated upload is the same upload. */
export const keepEventFile = defineEndpoint({
  route: 'POST /organizer/events/:id/files',
  caller: 'organizer',
  summary: '上传活动的封面、群二维码或附件，换掉原来的',
  params,
  bodyType: 'multipart',
  body: z.object({ id: idSchema, purpose: z.enum(eventFilePurposes), file: z.file() }),
  response: managedEventDetailSchema,
  limits: [perWorker(30, 10), perAddress(300, 10)],
  errors: [
    'not_organizer',
    'not_found',
    'event_over',
    'payload_too_large',
    'unsupported_media_type',
    'attachment_unknown',
    'storage_unavailable',
  ],
})

export const removeEventFile = defineEndpoint({
  route: 'DELETE /organizer/events/:id/files/:fileId',
  caller: 'organizer',
  summary: '去掉活动的封面、群二维码或附件',
  params: z.object({ id: idSchema, fileId: idSchema }),
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_over'],
})

export const openEventFile = defineEndpoint({
  route: 'GET /event-files/:id',
  caller: 'anyone',
  summary: '活动的封面或附件',
  params,
  limits: [perAddress(3000, 10)],
  errors: ['not_found', 'storage_unavailable'],
})

export const openOwnEventFile = defineEndpoint({
  route: 'GET /my/event-files/:id',
  caller: 'worker',
  summary: '报上名的人看群二维码，组织者看活动的图片和附件',
  params,
  limits: [perWorker(300, 10)],
  errors: ['not_found', 'storage_unavailable'],
})
