import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { signedBytes, slotAt, writeTicketCode } from '#shared/door/ticket-code.ts'

/** A worker's phone with a ticket, by Node's own Ed25519 and not by the app's code. */
export type TicketPhone = {
  /** In hex, as it is registered. */
  publicKey: string
  /** The code for a ticket at a moment. */
  codeAt: (ticketId: string, moment: number | Date) => string
}

export function aTicketPhone(): TicketPhone {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const secret = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  return {
    publicKey: raw.toString('hex'),
    codeAt: (ticketId, moment) => {
      const slot = slotAt(new Date(moment).getTime())
      const signature = sign(null, signedBytes(ticketId, slot), secret)
      return writeTicketCode({
        ticketId,
        slot,
        publicKey: new Uint8Array(raw),
        signature: new Uint8Array(signature),
      })
    },
  }
}
