import { createPublicKey, verify } from 'node:crypto'
import type { CheckInRefusal } from '#shared/door/check-in.ts'
import { isFresh, signedBytes, type TicketCode } from '#shared/door/ticket-code.ts'

/** These bytes followed by the key are an Ed25519 key as SubjectPublicKeyInfo (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Checks what a code can prove by itself: its signature, made by its key for the moment of the scan. */
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
