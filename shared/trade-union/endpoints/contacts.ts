import { defineEndpoint } from '../../foundation/endpoint.ts'
import * as z from '../../zod.ts'

export const tradeUnionContactSchema = z.object({
  tradeUnionId: z.string(),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
})
export type TradeUnionContact = z.infer<typeof tradeUnionContactSchema>

/** Lists the unions with a phone or an address from staff. Their names are in the app. */
export const listTradeUnionContacts = defineEndpoint({
  route: 'GET /trade-union-contacts',
  caller: 'anyone',
  isPublic: true,
  summary: '各级工会的电话和地址',
  response: z.array(tradeUnionContactSchema),
  errors: [],
})
