import type { CheckInRefusal } from '#shared/door/check-in.ts'
import type { DoorTicket } from '#shared/door/endpoints/door.ts'
import { isFresh, parseTicketCode } from '#shared/door/ticket-code.ts'
import { isSigned, ticketHash } from './verify-code.ts'

/** What the phone can tell of a scan by itself: the person, the reason of a refusal, or that only the server knows. */
export type Judgment =
  | { kind: 'accepted'; ticketId: string; ticket: DoorTicket }
  | { kind: 'unknown'; ticketId: string }
  | { kind: 'refused'; refusal: CheckInRefusal }

/** Checks a scanned text offline: the signature, the time slot by the server's clock, and the list of this event. */
export function judgeScan(text: string, tickets: readonly DoorTicket[], moment: number): Judgment {
  const code = parseTicketCode(text)
  if (!code || !isSigned(code)) return { kind: 'refused', refusal: '票码不对' }
  if (!isFresh(code.slot, moment)) return { kind: 'refused', refusal: '票码过期' }
  const hash = ticketHash(code)
  const ticket = tickets.find((known) => known.hash === hash)
  return ticket
    ? { kind: 'accepted', ticketId: code.ticketId, ticket }
    : { kind: 'unknown', ticketId: code.ticketId }
}
