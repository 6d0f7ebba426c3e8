import { expect, test } from 'vitest'
import { fromBase45, toBase45 } from '#shared/door/base45.ts'
import { isFresh, parseTicketCode, slotAt, writeTicketCode } from '#shared/door/ticket-code.ts'

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const bytes = (written: string) => new Uint8Array([...written].map((character) => character.charCodeAt(0)))
const code = {
  ticketId: '3f2b8a10-7c4d-4e5f-8a9b-0c1d2e3f4a5b',
  slot: 176_400_000,
  publicKey: new Uint8Array(32).fill(7),
  signature: new Uint8Array(64).fill(255),
}

test('base45 is that of RFC 9285', () => {
  expect(toBase45(bytes('Hello!!'))).toBe('%69 VD92EX0')
  expect(toBase45(bytes('base-45'))).toBe('UJCLQE7W581')
  expect(text(fromBase45('QED8WEX0') ?? new Uint8Array())).toBe('ietf!')
})

test('no bytes have an empty base45 text, and other texts are not base45', () => {
  expect(fromBase45('')).toEqual(new Uint8Array())
  for (const wrong of ['A', 'abc', ':::', 'GGW', 'ÄÄÄ']) expect(fromBase45(wrong), wrong).toBeUndefined()
})

test('a code reads as it was written, in the alphanumeric characters of QR codes', () => {
  const written = writeTicketCode(code)
  expect(written).toMatch(/^[0-9A-Z $%*+\-./:]{177}$/)
  expect(parseTicketCode(written)).toEqual(code)
})

test('another QR code, a shortened code and one with a wrong letter are not accepted', () => {
  const written = writeTicketCode(code)
  for (const wrong of [
    '',
    'https://example.com',
    written.slice(0, 150),
    written.replace('WG1', 'WG2'),
    `${written}000`,
  ])
    expect(parseTicketCode(wrong), wrong).toBeUndefined()
})

test('a code is valid for its own ten seconds and twenty more, and a screenshot of 40 seconds ago is not', () => {
  const shown = Date.parse('2026-12-20T06:00:05Z')
  const slot = slotAt(shown)
  for (const later of [0, 4_000, 10_000, 24_000])
    expect(isFresh(slot, shown + later), String(later)).toBe(true)
  for (const later of [25_000, 40_000, 3_600_000])
    expect(isFresh(slot, shown + later), String(later)).toBe(false)
})

test('a phone whose clock is up to twenty seconds ahead is let in, one that is a minute ahead is not', () => {
  const now = Date.parse('2026-12-20T06:00:05Z')
  expect(isFresh(slotAt(now + 20_000), now)).toBe(true)
  expect(isFresh(slotAt(now + 60_000), now)).toBe(false)
})
