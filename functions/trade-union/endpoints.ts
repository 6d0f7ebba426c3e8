import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const tradeUnionHandlers = {
  listTradeUnionContacts: call('list_trade_union_contacts', () => ({})),
} satisfies SomeHandlers
