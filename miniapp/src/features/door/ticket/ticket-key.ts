import nacl from 'tweetnacl'
import { signedBytes, writeTicketCode } from '#shared/door/ticket-code.ts'
import { fromHex, toHex } from '#shared/foundation/hex.ts'
import { randomBytes } from '../../../lib/random-bytes.ts'

/** Both keys in hex. The private key never leaves the phone. */
export type TicketKey = { publicKey: string; secretKey: string }

/** Creates a key pair for one ticket on this phone. */
export async function createTicketKey(): Promise<TicketKey> {
  const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(await randomBytes(nacl.sign.seedLength))
  return { publicKey: toHex(publicKey), secretKey: toHex(secretKey) }
}

/** The text of the code for this time slot of ten seconds. */
export function codeAt(ticketId: string, key: TicketKey, slot: number): string {
  return writeTicketCode({
    ticketId,
    slot,
    publicKey: fromHex(key.publicKey),
    signature: nacl.sign.detached(signedBytes(ticketId, slot), fromHex(key.secretKey)),
  })
}
