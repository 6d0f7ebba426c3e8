import { fromHex, toHex } from '../foundation/hex.ts'
import { fromBase45, toBase45 } from './base45.ts'

/**
 * 票码: the content of a ticket's QR code. `WG1`, then in base45: the signup's id (16 bytes), the time slot (4,
 * big-endian), the public key (32) and an Ed25519 signature (64) over `WG1`, id and slot. It has 177 characters: QR
 * version 7 at level M.
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

/** The time slot of a moment in milliseconds. A slot lasts ten seconds. */
export function slotAt(moment: number): number {
  return Math.floor(moment / slotMilliseconds)
}

/** The used share of a moment's slot, from 0 to 1. */
export function slotProgress(moment: number): number {
  return (moment % slotMilliseconds) / slotMilliseconds
}

/**
 * Codes up to twenty seconds early or late are accepted: clocks differ, and showing a phone takes a moment. A
 * screenshot is older.
 */
export function isFresh(slot: number, moment: number): boolean {
  return Math.abs(slotAt(moment) - slot) <= graceMilliseconds / slotMilliseconds
}

/** The signed bytes. The prefix keeps the signature from being valid for anything else. */
export function signedBytes(ticketId: string, slot: number): Uint8Array {
  const purpose = [...prefix].map((character) => character.charCodeAt(0))
  return new Uint8Array([...purpose, ...idBytes(ticketId), ...slotBytes(slot)])
}

/** The bytes that a ticket's hash is made from. With the key alone, anybody who has seen it could register it. */
export function hashedBytes(ticketId: string, publicKey: Uint8Array): Uint8Array {
  return new Uint8Array([...idBytes(ticketId), ...publicKey])
}

/** The text of the QR code. All its characters are in the alphanumeric set of QR. */
export function writeTicketCode({ ticketId, slot, publicKey, signature }: TicketCode): string {
  return (
    prefix + toBase45(new Uint8Array([...idBytes(ticketId), ...slotBytes(slot), ...publicKey, ...signature]))
  )
}

/** Reads a scanned text. Undefined when it is not one of our codes. The signature is not checked. */
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
