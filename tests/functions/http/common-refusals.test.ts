import { sign } from 'hono/jwt'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signToken } from '#functions/foundation/signed-token.ts'
import { createSessionToken } from '#functions/http/session-token.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { type Answer, readAnswer } from '../../support/functions/answer.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { attempt, type Phone, signIn } from '../../support/functions/phone.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { sampleEventFile } from '../../support/functions/sample-event-file.ts'
import { sampleOf } from '../../support/functions/sample-of.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())
// Wrong requests count too.
beforeEach(() => server.supabase.query('delete from private.rate_limits'))

type Entry = [EndpointName, Endpoint]
const entries = Object.entries<Endpoint>(endpoints) as Entry[]
const unknown = {
  id: crypto.randomUUID(),
  scanId: crypto.randomUUID(),
  signupId: crypto.randomUUID(),
  fileId: crypto.randomUUID(),
  reference: 'AH261122777773',
  token: 'a'.repeat(43),
  code: '22222222',
}

/** Every refusal has one shape and reveals nothing internal. */
function expectProblem(answer: Answer, status: number, code: string) {
  expect(answer.problem).toMatchObject({ status, code, type: `/api/docs#${code}` })
  expect(answer.status).toBe(status)
  expect(answer.problem?.requestId).toBe(answer.headers.get('x-request-id'))
  expect(answer.bytes.toString()).not.toMatch(/ at |\.ts|node_modules|select |PGRST|stack/)
}

/** A link that could be one, so that what comes with it is looked at. */
const named = { ...unknown, link: `ab.${'cd'.repeat(32)}` }
const pathOf = (endpoint: Endpoint) =>
  `${server.url}/api${endpoint.path.replace(/:(\w+)/g, (_, key: keyof typeof named) => named[key])}`

async function send(endpoint: Endpoint, init: RequestInit & { token?: string }): Promise<Answer> {
  const headers = new Headers(init.headers)
  if (init.token) headers.set('authorization', `Bearer ${init.token}`)
  return readAnswer(await fetch(pathOf(endpoint), { method: endpoint.method, ...init, headers }))
}

const tokenFor = (endpoint: Endpoint) =>
  endpoint.caller === 'job' ? server.runtime.environment.config.jobsSecret : wangFang.token

/** A refusal of some endpoints only. The others have no test, and none is skipped. */
const testWhere = (applies: unknown) => (name: string, run: () => Promise<void>) => {
  if (applies) test(name, run)
}

describe.each(entries.filter(([, { caller }]) => caller !== 'anyone'))('%s', (name) => {
  test('is closed to somebody without a session', async () => {
    expectProblem(await attempt(server, name, { params: unknown }), 401, 'unauthenticated')
  })

  test('is closed to an altered, an expired and a foreign session', async () => {
    const { sessionSecret, supabaseJwtSecret } = server.runtime.environment.config
    const [head, claims = '', signature] = wangFang.token.split('.')
    const otherClaims = Buffer.from(
      Buffer.from(claims, 'base64url').toString().replace(wangFang.workerId, unknown.id),
    ).toString('base64url')
    const threeHoursAgo = new Date(Date.now() - 3 * 3_600_000)
    const expiry = Math.floor(Date.now() / 1000) + 600
    const tokens = [
      `${head}.${otherClaims}.${signature}`,
      `${wangFang.token}x`,
      `${wangFang.token.slice(0, -1)}`,
      (await createSessionToken(wangFang.workerId, sessionSecret, threeHoursAgo)).token,
      (await createSessionToken(wangFang.workerId, 'another secret of another server', new Date())).token,
      await signToken({ sub: wangFang.workerId, role: 'authenticated', exp: expiry }, supabaseJwtSecret),
      await signToken({ sub: wangFang.workerId, exp: expiry }, sessionSecret),
      await sign({ sub: wangFang.workerId, exp: expiry, use: 'session' }, sessionSecret, 'HS512'),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`,
      `${wangFang.token}.${claims}`,
      'nonsense',
    ]
    for (const token of tokens) {
      expectProblem(await attempt(server, name, { params: unknown }, token), 401, 'unauthenticated')
    }
  })
})

describe.each(entries)('%s', (name, endpoint) => {
  test('answers a method it does not know with 405 and those it knows', async () => {
    const answer = await readAnswer(await fetch(pathOf(endpoint), { method: 'PATCH' }))
    expectProblem(answer, 405, 'method_not_allowed')
    expect(answer.headers.get('allow')).toContain(endpoint.method)
  })

  testWhere(endpoint.params && endpoint.caller !== 'job')('does not find what nobody made', async () => {
    const body = endpoint.body && endpoint.bodyType !== 'multipart' ? sampleBody(name) : undefined
    const form = endpoint.bodyType === 'multipart' ? sampleEventFile() : undefined
    const answer = await attempt(server, name, { params: unknown, body, form }, wangFang.token)
    // A worker who organizes nothing is refused first. A used link says what to do.
    const code =
      endpoint.caller === 'organizer'
        ? 'not_organizer'
        : name === 'downloadExport'
          ? 'link_expired'
          : 'not_found'
    expectProblem(answer, answer.status, code)
  })

  testWhere(endpoint.params && endpoint.caller !== 'job')('does not find what cannot be a name', async () => {
    for (const word of ['..%2f..%2fetc', "1'or'1'='1", '%F0%9F%98%80', 'x'.repeat(2000)]) {
      const params = { id: word, reference: word, token: word, code: word }
      expectProblem(await attempt(server, name, { params }, wangFang.token), 404, 'not_found')
    }
  })

  testWhere(endpoint.body)('refuses a body it cannot read', async () => {
    const type = endpoint.bodyType === 'multipart' ? 'multipart/form-data; boundary=b' : 'application/json'
    for (const body of ['{', '', '{"a":', '\u0000', '--b\r\nbroken']) {
      const answer = await send(endpoint, {
        token: tokenFor(endpoint),
        headers: { 'content-type': type },
        body,
      })
      expect([400, 422]).toContain(answer.status)
      expectProblem(answer, answer.status, answer.status === 400 ? 'malformed_body' : 'invalid_input')
    }
  })

  testWhere(endpoint.body)('refuses a body of another type', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      const init = { token: tokenFor(endpoint), headers: { 'content-type': type }, body: 'a=1' }
      expectProblem(await send(endpoint, init), 415, 'unsupported_media_type')
    }
  })

  testWhere(endpoint.body)('refuses a body of another shape with a sentence per field', async () => {
    if (endpoint.bodyType === 'multipart') return
    for (const body of [null, [], 1, 'text', {}, { a: { b: 1 } }]) {
      const answer = await attempt(server, name, { params: unknown, body }, tokenFor(endpoint))
      expectProblem(answer, 422, 'invalid_input')
      expect(answer.problem?.errors.length).toBeGreaterThan(0)
      for (const { message } of answer.problem?.errors ?? []) expect(message).toMatch(/\p{Script=Han}/u)
    }
  })

  testWhere(endpoint.body)('refuses a body that is too large, too deep or too wide', async () => {
    const isForm = endpoint.bodyType === 'multipart'
    const large = 'x'.repeat(isForm ? 4_600_000 : 600_000)
    const type = isForm ? 'multipart/form-data; boundary=b' : 'application/json'
    const init = { token: tokenFor(endpoint), headers: { 'content-type': type } }
    const body = isForm
      ? `--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n${large}\r\n--b--`
      : `{"a":"${large}"}`
    expectProblem(await send(endpoint, { ...init, body }), 413, 'payload_too_large')
    if (isForm) return
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const wide = JSON.stringify(Array.from({ length: 5001 }, () => 1))
    for (const answers of [deep, wide]) {
      expectProblem(await send(endpoint, { ...init, body: `{"answers":${answers}}` }), 400, 'malformed_body')
    }
  })
})

test('an address that does not exist is not found', async () => {
  for (const path of ['/api/nothing', '/api', '/api/events/x/y/z', '/nothing']) {
    expectProblem(await readAnswer(await fetch(server.url + path)), 404, 'not_found')
  }
})

test('text that the database cannot keep is refused at its place', async () => {
  for (const text of ['a\u0000b', '\ud800']) {
    const body = { code: text }
    const answer = await attempt(server, 'createSession', { body })
    expectProblem(answer, 422, 'invalid_input')
    expect(answer.problem?.errors).toEqual([{ path: 'code', message: expect.stringContaining('特殊字符') }])
  }
})

test('none of all this was a fault of ours', () => {
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
})

const sampleDoor = { door: '1号门', deviceId: unknown.id }

/** A body that passes the contract, so that its ids are looked up. */
function sampleBody(name: EndpointName): unknown {
  const bodies: Partial<Record<EndpointName, unknown>> = {
    signUpForEvent: sampleSignup(),
    createEvent: { id: unknown.id, tradeUnionId: '340100', plan: samplePlan() },
    updateEvent: samplePlan(),
    cancelEvent: { reason: '场地有变' },
    addCoOrganizer: { name: '示例', phone: '13800000199' },
    correctSignup: { answers: { fullName: '示例一' }, reason: '核对了证件' },
    addSignup: {
      clientToken: unknown.id,
      answers: { fullName: '示例一' },
      hasAgreed: true,
      reason: '本人来电',
    },
    addWalkIn: { ...sampleDoor, scanId: unknown.id, answers: { fullName: '示例一' }, hasAgreed: true },
    actOnSignup: { act: '移除', reason: '重复报名' },
    actOnSignups: { ids: [unknown.id], act: '移除', reason: '重复报名' },
    reviewSignups: { ids: [unknown.id], isApproved: true, reason: null },
    sendEventMessage: { clientToken: unknown.id, segment: { statuses: ['已确认'] }, body: '请带身份证' },
    countRecipients: { segment: { statuses: ['已确认'] } },
    answerConfirmation: { outcome: '属实', name: '示例主席' },
    scheduleRounds: { rounds: 5, minutes: 5, left: [] },
    controlRounds: { action: '开始下一轮', round: 0 },
    saveChoices: { seats: ['F01'] },
    exchangeContact: { seat: 'F01', contact: { phone: '13800000101', wechatName: null } },
    registerTicket: { publicKey: 'ab'.repeat(32) },
    checkIn: {
      ...sampleDoor,
      scans: [{ scanId: unknown.id, code: 'WG1', scannedAt: new Date(), isQueued: false }],
    },
    checkInByName: { ...sampleDoor, scanId: unknown.id, fullName: '示例一', phoneTail: '0101' },
    undoCheckIn: { reason: '扫错了人' },
    createExport: { format: 'xlsx' },
    copyPaper: { id: unknown.id, slot: 'idCardPhotos' },
  }
  const { body, bodyType }: Endpoint = endpoints[name]
  return bodies[name] ?? (body && bodyType !== 'multipart' ? sampleOf(body) : undefined)
}
