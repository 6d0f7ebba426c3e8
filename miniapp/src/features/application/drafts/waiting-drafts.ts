import type { WaitingItem } from '#shared/message/endpoints/waiting.ts'
import { serviceCards } from '../../service/search/service-cards.ts'
import { listDrafts } from './draft.ts'

/** The half-filled forms of this phone among what the server says is waiting, each draft once, as it was saved last. */
export function withDraftsHere(items: readonly WaitingItem[]): WaitingItem[] {
  const here = listDrafts().map(
    ({ clientToken, serviceCode, variant, savedAt }): WaitingItem => ({
      kind: 'draft',
      id: clientToken,
      signup: null,
      childName: null,
      title: serviceCards.find(({ code }) => code === serviceCode)?.name ?? '以前的表',
      at: savedAt,
      until: null,
      missing: null,
      seatLabel: null,
      serviceCode,
      variant,
    }),
  )
  return [...items.filter(({ id }) => here.every((draft) => draft.id !== id)), ...here]
}
