import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Environment } from '#functions/environment.ts'
import { createGate } from '#functions/local/wechat/gate.ts'
import { createRuntime, type Runtime } from '#functions/runtime.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(() => server.supabase.query('delete from private.wechat_tokens'))

/** A new instance, as on Vercel, in front of the same database. */
const startInstance = (changes: Partial<Environment> = {}): Runtime =>
  createRuntime({ ...server.runtime.environment, ...changes })

const useToken = (instance: Runtime) =>
  instance.wechat.checkText({ openid: 'wang-fang', scene: 'profile', content: '喜欢爬山' })

const countFetches = async (work: () => Promise<unknown>) => {
  const before = server.standIn.countTokenFetches()
  await work()
  return server.standIn.countTokenFetches() - before
}

/** An instance, and when it first asked the database for the token. */
function startWatchedInstance() {
  const asked = createGate()
  const supabaseFetch: typeof fetch = async (input, init) => {
    const response = await server.supabase.fetch(input, init)
    if (String(input).includes('get_wechat_token')) asked.open()
    return response
  }
  return { instance: startInstance({ supabaseFetch }), hasAsked: asked.passed }
}

/** Two instances that both need a token before either has one. */
async function twoAtOnce(meanwhile: () => Promise<unknown> = async () => {}) {
  const gate = server.standIn.holdTokenFetches()
  const first = useToken(startInstance())
  await gate.arrived
  await meanwhile()
  const { instance, hasAsked } = startWatchedInstance()
  const second = useToken(instance)
  await hasAsked
  gate.release()
  expect(await Promise.all([first, second])).toEqual(['pass', 'pass'])
}

describe('the access token', () => {
  test('is fetched once by two instances at once', async () => {
    expect(await countFetches(() => twoAtOnce())).toBe(1)
  })

  test('would be fetched by both without the lease', async () => {
    const loseLease = () =>
      server.supabase.query(`update private.wechat_tokens set leased_until = '-infinity'`)
    expect(await countFetches(() => twoAtOnce(loseLease))).toBe(2)
  })

  test('is fetched once for a hundred calls of one instance', async () => {
    const instance = startInstance()
    const calls = () => Promise.all(Array.from({ length: 100 }, () => useToken(instance)))
    expect(await countFetches(calls)).toBe(1)
  })

  test('is found by an instance that starts later', async () => {
    await useToken(startInstance())
    expect(await countFetches(() => useToken(startInstance()))).toBe(0)
  })

  test('is fetched once when it expires under the hands of three instances', async () => {
    const instances = [startInstance(), startInstance(), startInstance()]
    for (const instance of instances) await useToken(instance)
    server.standIn.expireAccessToken()
    const verdicts: string[] = []
    const fetches = await countFetches(async () => {
      verdicts.push(...(await Promise.all(instances.map(useToken))))
    })
    expect(verdicts).toEqual(['pass', 'pass', 'pass'])
    expect(fetches).toBe(1)
  })

  test('is asked for again two hours later', async () => {
    const instance = startInstance()
    await useToken(instance)
    await server.supabase.query(`update private.wechat_tokens set valid_until = now() - interval '1 second'`)
    expect(await countFetches(() => useToken(startInstance()))).toBe(1)
  })

  test('can be fetched by the next when the first could not', async () => {
    const config = { ...server.runtime.environment.config, wechatAppSecret: 'mistyped' }
    expect(await useToken(startInstance({ config }))).toBe('unchecked')
    expect(await useToken(startInstance())).toBe('pass')
  })

  test('can be fetched by the next when the first died with the lease', async () => {
    await server.supabase.query(
      `insert into private.wechat_tokens (app_id, leased_until) values ($1, now() - interval '1 second')`,
      [server.runtime.environment.config.wechatAppId],
    )
    expect(await useToken(startInstance())).toBe('pass')
  })

  test('cannot be read in the database', async () => {
    await useToken(startInstance())
    const [row] = await server.supabase.query('select * from private.wechat_tokens')
    expect(Buffer.from(Object(row).token).toString('latin1')).not.toContain('stand-in-token')
    expect(JSON.stringify(row)).not.toContain('stand-in-token')
  })
})
