import { createHmac } from 'node:crypto'
import { mostPicks } from '#shared/encounter/choice.ts'

/**
 * The tokens that the database keeps of mutual choice instead of people: HMAC-SHA256 with CHOICE_SECRET, which the
 * database never sees. A token has 43 characters of base64url and reveals nobody without the key. Reasons:
 * docs/decisions/0025.
 */
export type ChoiceTokens = {
  /** The three places for the picks of one chooser. There is no fourth. */
  slots(eventId: string, chooser: string): string[]
  /** The token of one pick. It is unique, so that the same pick is stored once. */
  direction(eventId: string, chooser: string, chosen: string): string
  /** The token of a pair in either order. It is stored twice when both picked each other. */
  pair(eventId: string, one: string, other: string): string
  /** The token of the contact that `giver` agreed to give to `receiver`. */
  exchange(eventId: string, giver: string, receiver: string): string
  /** The token of two people who have sat at one table at an event of this trade union. */
  met(tradeUnionId: string, one: string, other: string): string
}

export function createChoiceTokens(secret: string): ChoiceTokens {
  const token = (...parts: string[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')
  const unordered = (one: string, other: string) => (one < other ? [one, other] : [other, one])
  return {
    slots: (eventId, chooser) =>
      Array.from({ length: mostPicks }, (_, index) => token('slot', eventId, chooser, String(index))),
    direction: (eventId, chooser, chosen) => token('direction', eventId, chooser, chosen),
    pair: (eventId, one, other) => token('pair', eventId, ...unordered(one, other)),
    exchange: (eventId, giver, receiver) => token('exchange', eventId, giver, receiver),
    met: (tradeUnionId, one, other) => token('met', tradeUnionId, ...unordered(one, other)),
  }
}
