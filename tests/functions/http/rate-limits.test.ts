import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { limitsOf } from '#functions/http/limits-of.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import type { RateLimit } from '#shared/foundation/rate-limit.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { attempt, type Phone, signIn } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let liQiang: Phone

beforeAll(async () => {
  server = await startTestServer({ addressSource: { header: 'x-real-ip' } })
  wangFang = await signIn(server, 'wang-fang')
  liQiang = await signIn(server, 'li-qiang')
})
afterAll(() => server.close())
beforeEach(() => server.supabase.query('delete from private.rate_limits'))

const verify = (phone: Phone) => phone.attempt('verifyPhone', { body: { code: 'made-up' } })
const signInFrom = (address: string) =>
  attempt(server, 'createSession', { body: { code: 'made-up' }, headers: { 'x-real-ip': address } })

const limitOf = (name: EndpointName, per: RateLimit['per']) => {
  const limit = limitsOf(endpoints[name]).find((one) => one.per === per)
  if (!limit) throw new Error(`${name} has no limit per ${per}`)
  return limit
}

/** Uses up everything except this many requests. */
const useUp = async (send: () => Promise<{ status: number }>, name: EndpointName, per: RateLimit['per']) => {
  const { most } = limitOf(name, per)
  for (let sent = 0; sent < most; sent += 1) expect((await send()).status).not.toBe(429)
}

/** As if this much time had passed. */
const passTime = (seconds: number) =>
  server.supabase.query(
    `update private.rate_limits set paid_until = paid_until - make_interval(secs => $1)`,
    [seconds],
  )

describe('a limit per worker', () => {
  test('stops Wang Fang, tells her how long to wait, and does not concern Li Qiang', async () => {
    await useUp(() => verify(wangFang), 'verifyPhone', 'worker')
    const { problem, headers } = await verify(wangFang)
    expect(problem).toMatchObject({
      status: 429,
      code: 'rate_limited',
      title: '操作太频繁了，请 3 小时后再试',
    })
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(2 * 3600)
    expect((await verify(liQiang)).problem?.code).toBe('phone_code_invalid')
  })

  test('lets her go on after the time it named, and not before', async () => {
    await useUp(() => verify(wangFang), 'verifyPhone', 'worker')
    const wait = Number((await verify(wangFang)).headers.get('retry-after'))
    await passTime(wait - 60)
    expect((await verify(wangFang)).status).toBe(429)
    await passTime(60)
    expect((await verify(wangFang)).status).toBe(422)
    expect((await verify(wangFang)).status).toBe(429)
  })

  test('does not grow by asking again and again', async () => {
    await useUp(() => verify(wangFang), 'verifyPhone', 'worker')
    const first = Number((await verify(wangFang)).headers.get('retry-after'))
    for (let again = 0; again < 5; again += 1) await verify(wangFang)
    expect(Number((await verify(wangFang)).headers.get('retry-after'))).toBeLessThanOrEqual(first)
  })

  test('counts wrong requests too: nobody has bodies looked at without an end', async () => {
    const sendings = [
      () => wangFang.attempt('verifyPhone', { body: {} }),
      () => wangFang.attempt('verifyPhone', { body: { code: 'x'.repeat(300) } }),
      () =>
        wangFang.attempt('verifyPhone', { body: { code: '' }, headers: { 'content-type': 'text/plain' } }),
    ]
    const { most } = limitOf('verifyPhone', 'worker')
    for (let sent = 0; sent < most; sent += 1) {
      const { status } = (await sendings[sent % sendings.length]?.()) ?? {}
      expect([415, 422]).toContain(status)
    }
    for (const send of [...sendings, () => verify(wangFang)]) expect((await send()).status).toBe(429)
    expect((await verify(liQiang)).status).toBe(422)
  })

  test('of one endpoint leaves the others alone', async () => {
    await useUp(() => verify(wangFang), 'verifyPhone', 'worker')
    expect((await wangFang.attempt('getMe')).status).toBe(200)
    const { status } = await wangFang.attempt('submitApplication', { body: {} })
    expect(status).toBe(422)
  })
})

describe('a limit per address', () => {
  test('stops one network and no other', async () => {
    expect((await signInFrom('203.0.113.7')).status).toBe(401)
    await server.supabase.query(`update private.rate_limits set paid_until = now() + interval '10 minutes'`)
    const { problem } = await signInFrom('203.0.113.7')
    expect(problem).toMatchObject({ status: 429, title: '操作太频繁了，请 10 分钟后再试' })
    expect((await signInFrom('203.0.113.8')).status).toBe(401)
  })

  test('is not counted on a computer of one’s own, whatever a caller claims', async () => {
    const open = await startTestServer()
    const headers = { 'x-real-ip': '203.0.113.7', 'x-forwarded-for': '203.0.113.7' }
    await attempt(open, 'createSession', { body: { code: 'x' }, headers })
    expect(await open.supabase.query('select key from private.rate_limits')).toEqual([])
    await open.close()
  })

  test('counts together whoever came past the proxy that tells addresses', async () => {
    const withoutAddress = () => attempt(server, 'createSession', { body: { code: 'made-up' } })
    expect((await withoutAddress()).status).toBe(401)
    await server.supabase.query(`update private.rate_limits set paid_until = now() + interval '10 minutes'`)
    expect((await withoutAddress()).status).toBe(429)
    expect((await signInFrom('203.0.113.7')).status).toBe(401)
  })
})

test('neither an address nor a worker can be read from what is kept', async () => {
  await signInFrom('203.0.113.7')
  await verify(wangFang)
  const kept = JSON.stringify(await server.supabase.query('select * from private.rate_limits'))
  expect(kept).not.toContain('203.0.113')
  expect(kept).not.toContain(wangFang.workerId)
})

test('what is over is forgotten by a job, what counts still is kept', async () => {
  await verify(wangFang)
  await passTime(90_000)
  await verify(liQiang)
  await server.supabase.query(`update private.jobs set next_run_at = now() where name = 'purge-rate-limits'`)
  await server.runtime.service.database.call('run_due_jobs', {})
  expect(await server.supabase.query('select key from private.rate_limits')).toHaveLength(1)
})

const names = Object.keys(endpoints) as EndpointName[]

describe('every endpoint', () => {
  const isCounted = (name: EndpointName) => limitsOf(endpoints[name]).length > 0

  test('that writes has a limit, whoever may call it', () => {
    const writes = names.filter((name) => {
      const { method, caller }: Endpoint = endpoints[name]
      return method !== 'GET' && caller !== 'job'
    })
    expect(writes.length).toBeGreaterThan(50)
    expect(writes.filter((name) => !isCounted(name))).toEqual([])
  })

  test('that answers with a file, or to a code that could be guessed, has one too', () => {
    const files = names.filter((name) => !('response' in endpoints[name]))
    expect(files).toContain('downloadExport')
    expect(files.filter((name) => !isCounted(name))).toEqual([])
    for (const name of ['downloadMyData', 'getInvitation', 'claimAssistance'] as const)
      expect(isCounted(name)).toBe(true)
  })

  test('is counted under somebody it knows', () => {
    const blind = names.filter(
      (name) =>
        endpoints[name].caller === 'anyone' && limitsOf(endpoints[name]).some(({ per }) => per === 'worker'),
    )
    expect(blind).toEqual([])
  })
})

test('Wang Fang downloads her data ten times, and is asked to wait; Li Qiang is not', async () => {
  const download = (phone: Phone) => phone.attempt('downloadMyData', { query: { format: 'json' } })
  await useUp(() => download(wangFang), 'downloadMyData', 'worker')
  expect((await download(wangFang)).problem).toMatchObject({ status: 429, code: 'rate_limited' })
  expect((await download(liQiang)).status).toBe(200)
})
