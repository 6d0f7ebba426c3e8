import { fromHex, toHex } from '../foundation/hex.ts'
import { fromBase45, toBase45 } from './base45.ts'

/**
 * 票码: what the code of a ticket says. `WG1`, then in base45: the signup's id (16 bytes), the time slot (4, big-endian),
 * the public key (32) and an Ed25519 signature (64) over `WG1`, id and slot. 177 characters: QR version 7 at level M.
 */
export type TicketCode = {
  ticketId: string
  slot: number
  publicKey: Uint8Array
  signature: Uint8Array
}

const prefix = 'WG1'
const slotMilliseconds = 10_000
const graceMilliseconds = 20_000
const bytesOfCode = 16 + 4 + 32 + 64

/** The slot of a moment in milliseconds; the next code begins ten seconds later. */
export function slotAt(moment: number): number {
  return Math.floor(moment / slotMilliseconds)
}

/** How much of its slot a moment has used up, from 0 to 1. */
export function slotProgress(moment: number): number {
  return (moment % slotMilliseconds) / slotMilliseconds
}

/** Twenty seconds early or late are no fault: clocks differ, and holding a phone up takes a moment. A screenshot is older. */
export function isFresh(slot: number, moment: number): boolean {
  return Math.abs(slotAt(moment) - slot) <= graceMilliseconds / slotMilliseconds
}

/** What the signature is over. The prefix keeps it from meaning anything else. */
export function signedBytes(ticketId: string, slot: number): Uint8Array {
  const purpose = [...prefix].map((character) => character.charCodeAt(0))
  return new Uint8Array([...purpose, ...idBytes(ticketId), ...slotBytes(slot)])
}

/** What a ticket's hash is taken of: a key alone could be registered by whoever has seen it. */
export function hashedBytes(ticketId: string, publicKey: Uint8Array): Uint8Array {
  return new Uint8Array([...idBytes(ticketId), ...publicKey])
}

/** The text of the QR code; all its characters are of the QR alphanumeric set. */
export function writeTicketCode({ ticketId, slot, publicKey, signature }: TicketCode): string {
  return (
    prefix + toBase45(new Uint8Array([...idBytes(ticketId), ...slotBytes(slot), ...publicKey, ...signature]))
  )
}

/** Reads a scanned text; undefined when it is no code of ours. Nothing is verified yet. */
export function parseTicketCode(text: string): TicketCode | undefined {
  if (!text.startsWith(prefix)) return undefined
  const bytes = fromBase45(text.slice(prefix.length))
  if (bytes?.length !== bytesOfCode) return undefined
  const id = toHex(bytes.subarray(0, 16))
  return {
    ticketId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    slot: Number.parseInt(toHex(bytes.subarray(16, 20)), 16),
    publicKey: bytes.slice(20, 52),
    signature: bytes.slice(52),
  }
}

function idBytes(ticketId: string): Uint8Array {
  return fromHex(ticketId.replace(/-/g, ''))
}

function slotBytes(slot: number): Uint8Array {
  return fromHex(slot.toString(16).padStart(8, '0'))
}
