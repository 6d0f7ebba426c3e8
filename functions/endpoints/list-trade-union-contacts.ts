import type { Handler } from '../http/handler.ts'

export const listTradeUnionContacts: Handler<'listTradeUnionContacts'> = (_input, { database }) =>
  database.call('list_trade_union_contacts', {})
