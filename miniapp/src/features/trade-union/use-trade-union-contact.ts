import type { TradeUnionContact } from '#shared/trade-union/endpoints/contacts.ts'
import { callApi } from '../../lib/api.ts'
import { useRemote } from '../../lib/use-remote.ts'

/**
 * Phone and address of a union as last known; undefined before the phone has been online, and when staff have entered
 * none.
 */
export function useTradeUnionContact(tradeUnionId: string | undefined): TradeUnionContact | undefined {
  const { data = [] } = useRemote<TradeUnionContact[]>(
    () => callApi('GET /trade-union-contacts', {}),
    'trade-union-contacts',
  )
  return data.find((contact) => contact.tradeUnionId === tradeUnionId)
}
