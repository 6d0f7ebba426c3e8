import { createPublicKey, verify } from 'node:crypto'
import type { CheckInRefusal } from '#shared/door/check-in.ts'
import { isFresh, signedBytes, type TicketCode } from '#shared/door/ticket-code.ts'

/** An Ed25519 key as SubjectPublicKeyInfo is these bytes (RFC 8410) and the key. */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** What a code proves by itself: whether its key signed it, and for the moment when it was scanned. */
export function ticketFault(code: TicketCode | undefined, scannedAt: number): CheckInRefusal | null {
  if (!code || !isSigned(code)) return '票码不对'
  return isFresh(code.slot, scannedAt) ? null : '票码过期'
}

function isSigned({ ticketId, slot, publicKey, signature }: TicketCode): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([spkiPrefix, publicKey]),
      format: 'der',
      type: 'spki',
    })
    return verify(null, signedBytes(ticketId, slot), key, signature)
  } catch {
    return false
  }
}
