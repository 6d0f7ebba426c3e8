import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { doorListSchema, doorTicketSchema } from '#shared/door/endpoints/door.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { aTicketPhone, type TicketPhone } from '../../support/ticket-phone.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()
const today = {
  starts_at: minutes(60),
  ends_at: minutes(240),
  signup_closes_at: minutes(50),
  cancel_deadline: minutes(50),
}
const deviceId = '5d0c8a51-6d0b-4a0e-9a3f-0f3f5f5d8e01'

let eventId: string
let organizer: Phone
let liQiang: Phone
let ticketPhone: TicketPhone
let ticketId: string
let number = 13_800_000_500

beforeEach(async () => {
  number += 1
  eventId = await createEvent(server.supabase, { columns: today })
  organizer = await signInOrganizer(server, { openid: `organizer-${number}`, phone: String(number), eventId })
  liQiang = await signIn(server, 'li-qiang')
  ticketPhone = aTicketPhone()
  const signup = sampleSignup({ sex: '男', fullName: '示例李强', phone: '13800000201' })
  ticketId = (await liQiang.call('signUpForEvent', { params: { id: eventId }, body: signup })).id
  await liQiang.call('registerTicket', {
    params: { id: ticketId },
    body: { publicKey: ticketPhone.publicKey },
  })
})

async function scan(code: string, event = eventId, scannedAt = new Date().toISOString()) {
  const [answer] = await organizer.call('checkIn', {
    params: { id: event },
    body: {
      door: '1号门',
      deviceId,
      scans: [{ scanId: crypto.randomUUID(), code, scannedAt, isQueued: false }],
    },
  })
  return answer
}

test('Li Qiang shows his code and is in', async () => {
  expect(await scan(ticketPhone.codeAt(ticketId, Date.now()))).toMatchObject({
    outcome: '已签到',
    seatLabel: 'M01',
    surname: '示',
    refusal: null,
  })
  const signup = await liQiang.call('getMySignup', { params: { id: eventId } })
  expect(signup?.status).toBe('已签到')
})

test('a screenshot of 40 seconds ago is refused', async () => {
  const code = ticketPhone.codeAt(ticketId, Date.now() - 40_000)
  expect(await scan(code)).toMatchObject({ outcome: '未通过', refusal: '票码过期' })
})

test('a signature by another key, under the same ticket, is forged', async () => {
  const other = aTicketPhone()
  // Signed by its own key, but no ticket has that key.
  expect(await scan(other.codeAt(ticketId, Date.now()))).toMatchObject({ refusal: '票在另一部手机上' })
  const [mine, theirs] = [ticketPhone.codeAt(ticketId, Date.now()), other.codeAt(ticketId, Date.now())]
  // One person's key with another's signature: 20 bytes before the key, 52 before the signature.
  const cut = 3 + (52 / 2) * 3
  expect(await scan(mine.slice(0, cut) + theirs.slice(cut))).toMatchObject({ refusal: '票码不对' })
})

test('a code with one character changed is refused', async () => {
  const code = ticketPhone.codeAt(ticketId, Date.now())
  const place = 60
  const changed = code.slice(0, place) + (code[place] === '0' ? '1' : '0') + code.slice(place + 1)
  expect(await scan(changed)).toMatchObject({ refusal: '票码不对' })
  expect(await scan('https://example.com')).toMatchObject({ refusal: '票码不对' })
})

test('the code of one event opens no door of another', async () => {
  const otherId = await createEvent(server.supabase, { columns: today })
  await server.supabase.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者', $1, $2)`,
    [String(number), otherId],
  )
  expect(await scan(ticketPhone.codeAt(ticketId, Date.now()), otherId)).toMatchObject({
    refusal: '不是本场活动的票',
    seatLabel: null,
  })
})

test('a scan that was queued is judged by when it was scanned, with the code of then', async () => {
  const then = Date.now() - 30 * 60_000
  await behindTheGuards(
    server.supabase,
    `update public.signup_tickets set registered_at = now() - interval '2 hours'`,
  )
  expect(await scan(ticketPhone.codeAt(ticketId, then), eventId, new Date(then).toISOString())).toMatchObject(
    {
      outcome: '已签到',
    },
  )
})

test('a door’s list says hash, seat, sex and surname, and the contract lets nothing else through', async () => {
  const list = await organizer.call('getDoorList', { params: { id: eventId } })
  expect(list.tickets).toMatchObject([{ seatLabel: 'M01', sex: '男', surname: '示' }])
  expect(Object.keys(doorTicketSchema.shape).sort()).toEqual(['hash', 'seatLabel', 'sex', 'surname'])
  expect(Object.keys(doorListSchema.shape).sort()).toEqual(['expiresAt', 'now', 'tickets', 'version'])
})

test('a door that asks again while nothing happened is answered 304, and 200 once somebody came', async () => {
  const first = await organizer.attempt('getDoor', { params: { id: eventId } })
  const etag = first.headers.get('etag') ?? ''
  const again = () =>
    organizer.attempt('getDoor', { params: { id: eventId }, headers: { 'if-none-match': etag } })
  expect((await again()).status).toBe(304)
  await scan(ticketPhone.codeAt(ticketId, Date.now()))
  const fresh = await again()
  expect([fresh.status, fresh.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
})

test('Wang Fang, a worker, and the organizer of another event reach no door', async () => {
  const wangFang = await signIn(server, 'wang-fang')
  const otherId = await createEvent(server.supabase, { columns: today })
  const other = await signInOrganizer(server, {
    openid: `other-${number}`,
    phone: `139${String(number).slice(3)}`,
    eventId: otherId,
  })
  const calls = [
    ['getDoor', {}],
    ['getDoorList', {}],
    ['listCheckIns', {}],
    [
      'checkIn',
      {
        body: {
          door: '1号门',
          deviceId,
          scans: [{ scanId: deviceId, code: 'x', scannedAt: minutes(0), isQueued: false }],
        },
      },
    ],
    [
      'checkInByName',
      { body: { door: '1号门', deviceId, scanId: deviceId, fullName: '示例李强', phoneTail: '0201' } },
    ],
  ] as const
  for (const [name, input] of calls) {
    expect((await wangFang.attempt(name, { params: { id: eventId }, ...input })).problem?.code, name).toBe(
      'not_organizer',
    )
    expect((await other.attempt(name, { params: { id: eventId }, ...input })).problem?.code, name).toBe(
      'not_found',
    )
  }
})

test('a wrong last number and an empty reason are told by their field', async () => {
  const tail = await organizer.attempt('checkInByName', {
    params: { id: eventId },
    body: { door: '1号门', deviceId, scanId: deviceId, fullName: '示例李强', phoneTail: '12a' },
  })
  expect(tail.problem?.errors).toEqual([{ path: 'phoneTail', message: '请填写手机号的最后四位' }])
  const undo = await organizer.attempt('undoCheckIn', {
    params: { id: eventId, scanId: deviceId },
    body: { reason: ' ' },
  })
  expect(undo.problem?.errors[0]?.path).toBe('reason')
})
