import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { sceneKinds } from '#shared/foundation/scene-kinds.ts'
import { pagePath, routes } from '../../../miniapp/src/routes.ts'
import { attempt } from '../../support/functions/phone.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let eventId: string

beforeAll(async () => {
  server = await startTestServer()
  eventId = await createEvent(server.supabase)
})
afterAll(() => server.close())

const draw = (kind: string, code: string) => attempt(server, 'getMiniProgramCode', { params: { kind, code } })

test.each([
  ['an event', 'event', () => eventId],
  ['a service', 'service', () => 'legal-aid'],
])('%s has a code that anybody may look at and keep for a day', async (_, kind, code) => {
  const { status, headers, bytes } = await draw(kind, code())
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('cache-control')).toBe('public, max-age=86400')
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
})

test.each([
  ['an event that nobody announced', 'event', crypto.randomUUID()],
  ['a service that does not exist', 'service', 'free-money'],
  ['an application', 'application', 'AH261122777773'],
])('%s has none', async (_, kind, code) => {
  expect((await draw(kind, code)).problem?.code).toBe('not_found')
})

describe('what WeChat refuses', () => {
  const refused = (scene: string, page: string = sceneKinds.event.page) =>
    server.runtime.wechat.drawMiniProgramCode({ page, scene })

  test('a page that is not published (41030) and a body it cannot read (40169) are faults of ours', async () => {
    await expect(refused('error:41030')).rejects.toThrow('41030')
    await expect(refused('error:40169')).rejects.toThrow('40169')
    await expect(refused('a', '/page?a=b')).rejects.toThrow('41030')
  })

  test('busy or out of quota: the phone is told to try again', async () => {
    await expect(refused('error:-1')).rejects.toThrow('wechat_busy')
    await expect(refused('error:45009')).rejects.toThrow('wechat_busy')
  })

  test('an expired token is fetched again', async () => {
    server.standIn.expireAccessToken()
    expect((await draw('event', eventId)).status).toBe(200)
  })

  test('a scene that is too long or has other signs never leaves', async () => {
    for (const scene of ['', 'x'.repeat(33), 'a b', '50%', '活动'])
      await expect(refused(scene)).rejects.toThrow('no scene')
  })
})

describe('scenes', () => {
  test('open pages that exist', () => {
    const pages = Object.values(routes).map((route) => pagePath(route))
    for (const { page } of Object.values(sceneKinds)) expect(pages).toContain(page)
  })

  test('are short enough, and lead back to what they stand for', () => {
    const things = [
      ...catalogue.map(({ code }) => ({ kind: sceneKinds.service, code })),
      { kind: sceneKinds.event, code: eventId },
    ]
    for (const { kind, code } of things) {
      expect(kind.write(code).length).toBeLessThanOrEqual(32)
      expect(kind.parse(kind.write(code))).toBe(code)
    }
    expect(sceneKinds.event.parse('free-money')).toBeUndefined()
    expect(sceneKinds.service.parse('../x')).toBeUndefined()
  })
})
