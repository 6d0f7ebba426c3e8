import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkWorkerText } from '#functions/wechat/check-worker-text.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

const check = (content: string, nickname?: string) =>
  checkWorkerText(server.runtime, wangFang.workerId, { scene: 'profile', content, nickname })

test.each([
  ['an introduction like any other', '喜欢爬山和看书', 'pass'],
  ['a risky text, though WeChat answers errcode 0', '违规内容', 'risky'],
  ['a text that WeChat wants people to read', '待审内容', 'review'],
  ['87014, what version 1 answers bad texts with', 'error:87014', 'risky'],
  ['a server that stays busy', 'error:-1', 'unchecked'],
  ['a spent quota', 'error:45009', 'unchecked'],
  ['a visit that is too long ago', 'error:61010', 'unchecked'],
  ['an account of another app', 'error:43104', 'unchecked'],
  ['an unknown openid', 'error:40003', 'unchecked'],
  ['a scene that is none', 'error:40129', 'unchecked'],
  ['an empty text', '', 'unchecked'],
  ['a text longer than WeChat reads', '长'.repeat(2501), 'unchecked'],
  ['a token that stays invalid', 'error:40001', 'unchecked'],
])('Wang Fang writes %s: %#', async (_, content, verdict) => {
  expect(await check(content)).toBe(verdict)
})

test('her nickname is read too', async () => {
  expect(await check('喜欢爬山', '违规昵称')).toBe('risky')
})

test('her text is checked though the access token expired meanwhile', async () => {
  await check('喜欢爬山')
  server.standIn.expireAccessToken()
  expect(await check('喜欢看书')).toBe('pass')
})

test('somebody without a WeChat account is not passed by silence', async () => {
  const text = { scene: 'profile', content: '喜欢爬山' } as const
  expect(await server.runtime.wechat.checkText({ ...text, openid: undefined })).toBe('unchecked')
})

test('what went unchecked is in the log, without a word of the text or who wrote it', async () => {
  await check('error:45009 喜欢爬山')
  const written = JSON.stringify(server.log)
  expect(written).toContain('45009')
  expect(written).not.toMatch(/爬山|wang-fang/)
})
