import { describe, expect, test, vi } from 'vitest'
import { describeFault } from '#functions/foundation/log.ts'
import { readAnswer } from '../../support/functions/answer.ts'
import { appInFrontOf } from '../../support/functions/app-in-front-of.ts'

const idNumber = '340111199001010014'

const answering = (status: number, body: unknown) => async () => Response.json(body, { status })

/** What a database says of itself that is well. */
const report = {
  now: new Date().toISOString(),
  missingKeys: 0,
  migration: null,
  jobs: [],
  yearsWithoutHolidays: [],
}

describe('while the database', () => {
  test.each([
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
    ['is starting', answering(503, { code: 'PGRST002', message: 'schema cache' })],
    ['has no connection left', answering(500, { code: '53300', message: 'too many connections' })],
    ['takes too long', answering(500, { code: '57014', message: 'canceling statement' })],
  ])('%s, every answer says to try again', async (_, supabaseFetch) => {
    const { get } = appInFrontOf(supabaseFetch)
    const { problem, headers } = await get('/me')
    expect(problem).toMatchObject({ status: 503, code: 'database_unavailable' })
    expect(headers.get('retry-after')).not.toBeNull()
    const health = await get('/health')
    expect(health.status).toBe(503)
    expect(health.json).toMatchObject({ database: 'down', storage: 'down', version: 'test' })
  })
})

test('a storage that takes the call and never answers is down, after a while', async () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(20))
  const hanging: typeof fetch = (input, init) =>
    String(input).includes('/rest/')
      ? Promise.resolve(Response.json(report))
      : new Promise((_, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('late', 'TimeoutError')))
        })
  const { json } = await appInFrontOf(hanging).get('/health')
  vi.restoreAllMocks()
  expect(json).toMatchObject({ database: 'ok', storage: 'down' })
})

test('a hundred who ask for health at once are told by one look at the neighbors', async () => {
  let calls = 0
  const { get } = appInFrontOf(async () => {
    calls += 1
    return Response.json(report)
  })
  await get('/health')
  const oneLook = calls
  await Promise.all(Array.from({ length: 100 }, () => get('/health')))
  expect(calls).toBe(oneLook)
})

test('while WeChat does not answer in time, signing in says to try again, and no secret is logged', async () => {
  const { app, log } = appInFrontOf(answering(200, []))
  const answer = await readAnswer(
    await app.request('http://functions.test/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: 'the-login-code' }),
    }),
  )
  expect(answer.problem).toMatchObject({ status: 503, code: 'wechat_busy' })
  expect(JSON.stringify(log)).not.toMatch(/the-login-code|secret|wx0/)
})

describe('a fault of ours', () => {
  const leaking = {
    code: '23514',
    message: `duplicate key (id_number)=(${idNumber}) of 示例三`,
    details: `Key (phone)=(13800000303)`,
  }

  test('is shown as one sentence and logged with its cause, without personal data', async () => {
    const { get, log } = appInFrontOf(answering(500, leaking))
    const { problem, bytes } = await get('/me')
    expect(problem).toMatchObject({ status: 500, code: 'internal' })
    expect(bytes.toString()).not.toMatch(/duplicate|示例三|3401|23514/)
    expect(log).toMatchObject([
      { level: 'error', event: 'fault', route: '/api/me', cause: expect.stringContaining('23514') },
    ])
    expect(JSON.stringify(log)).not.toMatch(/示例三|340111|13800000303/)
  })

  test('is also an answer that breaks its contract: nothing of it leaves', async () => {
    const { get, log } = appInFrontOf(answering(200, { workerId: 'x', idNumber }))
    expect((await get('/me')).problem?.code).toBe('internal')
    expect(JSON.stringify(log)).not.toContain(idNumber)
  })
})

test('personal data in a fault is removed before it is logged, and the rest stays readable', () => {
  const inner = new Error(`Key (phone)=(138 0000 0303) of 示例三`)
  const fault = new Error(
    `committedWorkingDays of ${idNumber} 6222 0210 0111 6245 702 eyJhbGciOiJIUzI1NiJ9.e30.abc`,
    {
      cause: inner,
    },
  )
  const { cause, stack } = describeFault(fault)
  expect(cause).not.toMatch(/3401|138|6222|示例|eyJ/)
  expect(cause).toContain('committedWorkingDays')
  expect(stack?.join()).toContain('faults.test.ts')
})

test('fields of SQL’s answer that the contract does not name do not leave', async () => {
  const me = {
    workerId: crypto.randomUUID(),
    displayName: '示例三',
    phoneMasked: null,
    isPhoneVerified: false,
    isOrganizer: false,
    unreadMessages: 0,
  }
  const { get } = appInFrontOf(answering(200, { ...me, openid: 'secret-openid' }))
  expect((await get('/me')).json).toEqual(me)
})

test('what SQL tells of a worker beyond the fields that a download names stays inside', async () => {
  const at = '2026-11-01T08:00:00+08:00'
  const hidden = { openid: 'secret-openid', new_column: 'secret-column' }
  const account = { displayName: '示例三', phoneMasked: null, createdAt: at, lastSeenAt: at }
  const message = { title: '示例消息', body: '示例内容', createdAt: at, readAt: null }
  const lists = [
    'applications',
    'drafts',
    'papers',
    'children',
    'signups',
    'assistances',
    'confirmationsGiven',
    'helpGiven',
    'consents',
  ]
  const { get } = appInFrontOf(
    answering(200, {
      ...Object.fromEntries(lists.map((list) => [list, []])),
      ...hidden,
      // Also the answer to counting the request.
      waitSeconds: 0,
      profile: {},
      account: { ...account, ...hidden },
      messages: [{ ...message, ...hidden }],
    }),
  )
  for (const format of ['json', 'html']) {
    const { status, bytes } = await get(`/me/data?format=${format}`)
    expect(status).toBe(200)
    expect(bytes.toString()).toContain('示例消息')
    expect(bytes.toString()).not.toMatch(/secret|openid|new_column/)
  }
})

describe('public answers', () => {
  const events: unknown[] = []
  const countingApp = () => {
    let calls = 0
    const supabaseFetch = async () => {
      calls += 1
      return Response.json(events)
    }
    return { ...appInFrontOf(supabaseFetch), calls: () => calls }
  }

  test('that did not change come back as 304 without a body and without asking the database', async () => {
    const { get, calls } = countingApp()
    const first = await get('/events')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toMatch(/s-maxage=\d/)
    const again = await get('/events', { 'if-none-match': `W/${etag}` })
    expect(again.status).toBe(304)
    expect(again.bytes.length).toBe(0)
    expect(calls()).toBe(1)
  })

  test('are asked of the database once for many who come at the same time', async () => {
    const { get, calls } = countingApp()
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/events')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(calls()).toBe(1)
  })

  test('are not kept when they failed', async () => {
    let isDown = true
    const { get } = appInFrontOf(async () => {
      if (isDown) throw new TypeError('fetch failed')
      return Response.json(events)
    })
    expect((await get('/events')).status).toBe(503)
    isDown = false
    expect((await get('/events')).status).toBe(200)
  })
})

describe('another site', () => {
  const ask = (origin: string) =>
    appInFrontOf(answering(200, [])).app.request('http://functions.test/api/events', { headers: { origin } })

  test('that is ours may read the answers', async () => {
    expect((await ask('https://h5.example')).headers.get('access-control-allow-origin')).toBe(
      'https://h5.example',
    )
  })

  test('that is not ours may not', async () => {
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

test('every answer forbids sniffing, framing and running', async () => {
  const { get } = appInFrontOf(answering(200, []))
  for (const path of ['/events', '/nothing', '/docs', '/openapi.json']) {
    const { headers } = await get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})
