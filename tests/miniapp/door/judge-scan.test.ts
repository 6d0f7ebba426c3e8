import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { judgeScan } from '#miniapp/features/door/scanner/judge-scan.ts'
import { hashedBytes } from '#shared/door/ticket-code.ts'
import { aTicketPhone, type TicketPhone } from '../../support/ticket-phone.ts'

const { taro } = await vi.hoisted(() => import('../../support/taro.ts'))
vi.mock('@tarojs/taro', () => ({ default: taro }))

const [liQiang, wangFang] = [aTicketPhone(), aTicketPhone()]
const ticketId = '3f2b8a10-7c4d-4e5f-8a9b-0c1d2e3f4a5b'
const another = '4f2b8a10-7c4d-4e5f-8a9b-0c1d2e3f4a5b'
const now = Date.parse('2026-12-20T06:00:05Z')

const hashOf = (id: string, phone: TicketPhone) =>
  createHash('sha512')
    .update(hashedBytes(id, new Uint8Array(Buffer.from(phone.publicKey, 'hex'))))
    .digest('hex')
    .slice(0, 32)
const list = [{ hash: hashOf(ticketId, liQiang), seatLabel: 'M07', sex: '男' as const, surname: '李' }]

/** The next character in the alphabet of the code. */
function altered(code: string, place: number): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const next = alphabet[(alphabet.indexOf(code[place] ?? '0') + 1) % alphabet.length]
  return code.slice(0, place) + next + code.slice(place + 1)
}

test('the code that Li Qiang’s phone shows is accepted, by another hand’s signature than the app’s own', () => {
  expect(judgeScan(liQiang.codeAt(ticketId, now), list, now)).toEqual({
    kind: 'accepted',
    ticketId,
    ticket: list[0],
  })
})

test('a screenshot of 40 seconds ago is refused, and so is a code of tomorrow', () => {
  for (const moment of [now - 40_000, now + 86_400_000])
    expect(judgeScan(liQiang.codeAt(ticketId, moment), list, now)).toEqual({
      kind: 'refused',
      refusal: '票码过期',
    })
})

test('Wang Fang’s key under Li Qiang’s ticket is not in the list, however well it signs', () => {
  expect(judgeScan(wangFang.codeAt(ticketId, now), list, now).kind).toBe('unknown')
})

test('Li Qiang’s key under another ticket is not in the list either', () => {
  expect(judgeScan(liQiang.codeAt(another, now), list, now).kind).toBe('unknown')
})

test('his ticket opens no door of an event whose list does not hold it', () => {
  expect(judgeScan(liQiang.codeAt(ticketId, now), [], now)).toEqual({ kind: 'unknown', ticketId })
})

test('whatever character of the code is changed, id, slot, key or signature, it is refused', () => {
  const code = liQiang.codeAt(ticketId, now)
  for (const place of [3, 20, 28, 32, 40, 70, 82, 100, 140, 175])
    expect(judgeScan(altered(code, place), list, now), String(place)).toEqual({
      kind: 'refused',
      refusal: '票码不对',
    })
})

test('a code cannot be brought up to date by writing a newer slot into an old one', () => {
  const [old, fresh] = [liQiang.codeAt(ticketId, now - 60_000), liQiang.codeAt(ticketId, now)]
  // Bytes 16 to 19, the slot, are in characters 27 to 32.
  const patched = old.slice(0, 27) + fresh.slice(27, 33) + old.slice(33)
  expect(judgeScan(patched, list, now)).toEqual({ kind: 'refused', refusal: '票码不对' })
})
