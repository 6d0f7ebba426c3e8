import { createHmac } from 'node:crypto'
import { mostPicks } from '#shared/encounter/choice.ts'

/**
 * What the database keeps of mutual choice instead of people: HMAC-SHA256 under CHOICE_SECRET, which it never sees.
 * Every token is 43 characters of base64url; without the key none tells whose it is. Why so: docs/decisions/0025.
 */
export type ChoiceTokens = {
  /** The three places where one chooser's picks may stand: a fourth has no place. */
  slots(eventId: string, chooser: string): string[]
  /** Who picked whom; unique, so that a pick made twice is one. */
  direction(eventId: string, chooser: string, chosen: string): string
  /** The two of them in either order: it stands twice when they picked each other. */
  pair(eventId: string, one: string, other: string): string
  /** Under which a contact lies that `giver` agreed to give to `receiver`. */
  exchange(eventId: string, giver: string, receiver: string): string
  /** That two people have sat at one table at an event of this trade union. */
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
