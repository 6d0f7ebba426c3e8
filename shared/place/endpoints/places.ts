import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress } from '../../foundation/rate-limit.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { clientTokenSchema, idSchema, regionCodeSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { placeAreasSchema, placeSchema } from '../place-shapes.ts'
import { reportSubjects } from '../report-subject.ts'

/**
 * Which cities have places, and around where. A phone finds the cities near it in this answer, so that it never sends
 * its position.
 */
export const listPlaceAreas = defineEndpoint({
  route: 'GET /place-areas',
  caller: 'anyone',
  isPublic: true,
  summary: '哪些市有服务点，各有多少',
  response: placeAreasSchema,
  errors: [],
})

export const listPlaces = defineEndpoint({
  route: 'GET /regions/:regionCode/places',
  caller: 'anyone',
  isPublic: true,
  summary: '一个县、市或全省的服务点',
  params: z.object({ regionCode: regionCodeSchema }),
  response: z.array(placeSchema),
  errors: ['not_found'],
})

export const getPlace = defineEndpoint({
  route: 'GET /places/:id',
  caller: 'anyone',
  isPublic: true,
  summary: '一个服务点',
  params: z.object({ id: idSchema }),
  response: placeSchema,
  errors: ['not_found'],
})

/** The picture of a place. Another picture has another version, so phones may keep this one. */
export const getPlacePicture = defineEndpoint({
  route: 'GET /places/:id/pictures/:version',
  caller: 'anyone',
  summary: '服务点的照片',
  params: z.object({ id: idSchema, version: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
  limits: [perAddress(1200, 10)],
  errors: ['not_found'],
})

/** Asks for nothing about the person. Staff see what is wrong where, and when it was reported. */
export const reportPlace = defineEndpoint({
  route: 'POST /places/:id/reports',
  caller: 'anyone',
  summary: '报错：服务点哪里不对',
  params: z.object({ id: idSchema }),
  body: z.object({
    clientToken: clientTokenSchema,
    subject: z.enum(reportSubjects, '请选择哪里不对'),
    note: textRule({ most: [200, '说明最多 200 字'] }),
  }),
  response: z.object({ isReceived: z.boolean() }),
  limits: [perAddress(30, 60)],
  errors: ['not_found', 'rate_limited'],
})
