import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from '#shared/zod.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { attempt, signIn } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const signInWith = (code: string) => attempt(server, 'createSession', { body: { code } })
const readSession = (json: unknown) => z.parse(endpoints.createSession.response, json)

test('Wang Fang is the same worker each time she signs in, and Li Qiang is another', async () => {
  const first = await signIn(server, 'wang-fang')
  const again = await signIn(server, 'wang-fang')
  const liQiang = await signIn(server, 'li-qiang')
  expect(again.workerId).toBe(first.workerId)
  expect(liQiang.workerId).not.toBe(first.workerId)
})

test('a session lasts two hours, and holds no Supabase token', async () => {
  const { json } = await signInWith(server.standIn.createLoginCode('wang-fang'))
  const { token, expiresAt } = readSession(json)
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(119 * 60_000)
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(120 * 60_000)
  const { url, anonKey } = server.supabase
  const response = await server.supabase.fetch(`${url}/rest/v1/rpc/get_me`, {
    method: 'POST',
    headers: { apikey: anonKey, authorization: `Bearer ${token}`, 'content-profile': 'api' },
    body: '{}',
  })
  expect(response.status).toBe(401)
})

test('neither openid nor session_key ever leaves or is logged', async () => {
  const answer = await signInWith(server.standIn.createLoginCode('openid-of-wang-fang'))
  await signInWith('error:40029')
  const seen = answer.bytes.toString() + JSON.stringify(server.log)
  expect(seen).not.toContain('openid-of-wang-fang')
  expect(seen).not.toMatch(/session_key|c3RhbmQtaW4/)
})

test('a phone that lost the answer sends the same code again and is signed in', async () => {
  const code = server.standIn.createLoginCode('wang-fang')
  const [first, second] = [await signInWith(code), await signInWith(code)]
  expect(readSession(second.json).me.workerId).toBe(readSession(first.json).me.workerId)
})

describe('what WeChat answers and what becomes of it', () => {
  test.each([
    ['40029, a code that is none', 'error:40029', 401, 'wechat_code_invalid'],
    ['40163, a code somebody has used', 'error:40163', 401, 'wechat_code_invalid'],
    ['45011, too often this minute', 'error:45011', 429, 'rate_limited'],
    ['45009, the quota is spent', 'error:45009', 503, 'wechat_busy'],
    ['40226, an account WeChat blocks', 'error:40226', 403, 'wechat_blocked'],
    ['-1, three times busy', 'error:-1', 503, 'wechat_busy'],
    ['40125, our own secret is wrong', 'error:40125', 500, 'internal'],
    ['40164, our address is not on the list', 'error:40164', 500, 'internal'],
    ['a code it has never given', 'made-up', 401, 'wechat_code_invalid'],
  ])('%s', async (_, code, status, expected) => {
    const { problem, headers } = await signInWith(code)
    expect(problem).toMatchObject({ status, code: expected })
    if (status === 429 || status === 503) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('-1 once: the call is made again, and Wang Fang notices nothing', async () => {
    const { status } = await signInWith(`busy-once:${server.standIn.createLoginCode('wang-fang')}`)
    expect(status).toBe(200)
  })
})
