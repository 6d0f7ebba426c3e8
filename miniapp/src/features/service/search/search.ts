import { matchMisspelled, matchPinyin, matchWords, normalizeQuery } from './match-card.ts'
import type { ServiceCard } from './service-card.ts'
import { serviceCards } from './service-cards.ts'

/**
 * The services that match a query, best first, equal ones in the order of the catalogue: by name, group or plain words,
 * by pinyin, and by similar words only when nothing else is found. It works offline. An empty query finds nothing.
 */
export function searchServices(
  text: string,
  cards: readonly ServiceCard[] = serviceCards,
): readonly ServiceCard[] {
  const query = normalizeQuery(text)
  if (query === '') return []
  const found = rank(cards, (card) => Math.max(matchWords(card, query), matchPinyin(card, query)))
  return found.length > 0 ? found : rank(cards, (card) => matchMisspelled(card, query))
}

function rank(cards: readonly ServiceCard[], score: (card: ServiceCard) => number): readonly ServiceCard[] {
  return cards
    .map((card) => ({ card, points: score(card) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ card }) => card)
}
