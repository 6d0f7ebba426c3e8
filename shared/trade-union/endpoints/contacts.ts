import { defineEndpoint } from '../../foundation/endpoint.ts'
import * as z from '../../zod.ts'

export const tradeUnionContactSchema = z.object({
  tradeUnionId: z.string(),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  /** 对口联系: the department of the provincial union that looks after it. */
  liaison: z.nullable(z.string()),
})
export type TradeUnionContact = z.infer<typeof tradeUnionContactSchema>

/** Lists the unions with a phone, an address or a liaison department from staff. Their names are in the app. */
export const listTradeUnionContacts = defineEndpoint({
  route: 'GET /trade-union-contacts',
  caller: 'anyone',
  isPublic: true,
  summary: '各级工会的电话、地址和对口联系部门',
  response: z.array(tradeUnionContactSchema),
  errors: [],
})
