import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress } from '../../foundation/rate-limit.ts'
import * as z from '../../zod.ts'
import { pictureLinkSchema } from '../picture-link.ts'

/** A page for staff, opened from `place_pictures` in the console. The link is the permission. */
export const openPlacePictureForm = defineEndpoint({
  route: 'GET /place-pictures/:link',
  caller: 'anyone',
  summary: '凭服务点图片一览里的链接打开传图片的网页',
  params: pictureLinkSchema,
  limits: [perAddress(600, 10)],
  errors: ['not_found', 'picture_link_expired'],
})

export const setPlacePicture = defineEndpoint({
  route: 'POST /place-pictures/:link',
  caller: 'anyone',
  summary: '传服务点的照片',
  params: pictureLinkSchema,
  bodyType: 'multipart',
  body: z.object({ file: z.file() }),
  response: z.object({ isReceived: z.boolean() }),
  limits: [perAddress(60, 10)],
  errors: [
    'not_found',
    'picture_link_expired',
    'payload_too_large',
    'unsupported_media_type',
    'rate_limited',
  ],
})
