import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let organizer: Phone
let wangFang: Phone
beforeAll(async () => {
  server = await startTestServer()
  const id = await createEvent(server.supabase)
  organizer = await signInOrganizer(server, { openid: 'zhou-li', phone: '13800000081', eventId: id })
  wangFang = await signIn(server, 'wang-fang')
  for (const [phone, number] of [
    [wangFang, '13800000101'],
    [await signIn(server, 'zhao-min'), '13800000102'],
  ] as const)
    await phone.call('signUpForEvent', {
      params: { id },
      body: sampleSignup({ employer: '示例（合肥）物流', phone: number }),
    })
})
afterAll(() => server.close())

test('an organizer has the employers of her events to choose from, and finds them by a part of the name', async () => {
  const found = [{ name: '示例（合肥）物流', people: 2 }]
  expect(await organizer.call('listKnownEmployers')).toEqual(found)
  expect(await organizer.call('listKnownEmployers', { query: { words: '合肥)物' } })).toEqual(found)
  expect(await organizer.call('listKnownEmployers', { query: { words: '医院' } })).toEqual([])
})

test('Wang Fang, a worker, is refused, and so are words that are too long', async () => {
  expect((await wangFang.attempt('listKnownEmployers')).problem?.code).toBe('not_organizer')
  const long = await organizer.attempt('listKnownEmployers', { query: { words: '一'.repeat(41) } })
  expect(long.problem?.code).toBe('invalid_input')
})
