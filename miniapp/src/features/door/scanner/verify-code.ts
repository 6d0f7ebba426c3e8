import nacl from 'tweetnacl'
import { hashedBytes, signedBytes, type TicketCode } from '#shared/door/ticket-code.ts'
import { toHex } from '#shared/foundation/hex.ts'

/** Whether the key in the code signed it. That the key is a ticket's only the list knows. */
export function isSigned({ ticketId, slot, publicKey, signature }: TicketCode): boolean {
  return nacl.sign.detached.verify(signedBytes(ticketId, slot), signature, publicKey)
}

/** What the list names the ticket by. */
export function ticketHash({ ticketId, publicKey }: TicketCode): string {
  return toHex(nacl.hash(hashedBytes(ticketId, publicKey)).subarray(0, 16))
}
