import type { CheckInRefusal } from '#shared/door/check-in.ts'
import type { DoorTicket } from '#shared/door/endpoints/door.ts'
import { isFresh, parseTicketCode } from '#shared/door/ticket-code.ts'
import { isSigned, ticketHash } from './verify-code.ts'

/** What the phone alone can say of a scan: who it is, why not, or that only the server may know. */
export type Judgment =
  | { kind: 'accepted'; ticketId: string; ticket: DoorTicket }
  | { kind: 'unknown'; ticketId: string }
  | { kind: 'refused'; refusal: CheckInRefusal }

/** Checks a scanned text without a network: the signature, the slot by the server's time, and the list of this event. */
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
