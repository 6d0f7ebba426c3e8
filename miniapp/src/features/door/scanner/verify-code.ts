import nacl from 'tweetnacl'
import { hashedBytes, signedBytes, type TicketCode } from '#shared/door/ticket-code.ts'
import { toHex } from '#shared/foundation/hex.ts'

/** Whether the code is signed by the key in it. Only the list knows whether the key is a ticket's. */
export function isSigned({ ticketId, slot, publicKey, signature }: TicketCode): boolean {
  return nacl.sign.detached.verify(signedBytes(ticketId, slot), signature, publicKey)
}

/** The name of the ticket in the list. */
export function ticketHash({ ticketId, publicKey }: TicketCode): string {
  return toHex(nacl.hash(hashedBytes(ticketId, publicKey)).subarray(0, 16))
}
