import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '#functions/app.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import * as z from '#shared/zod.ts'
import { readAnswer } from '../../support/functions/answer.ts'
import { appInFrontOf } from '../../support/functions/app-in-front-of.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

const send = async (path: string, init: RequestInit) =>
  readAnswer(await fetch(`${server.url}/api${path}`, init))
const draft = {
  id: crypto.randomUUID(),
  serviceCode: 'child-education-aid',
  variant: null,
  formVersion: 1,
  regionCode: '',
  answers: {},
  place: null,
  prefilled: [],
  revision: 0,
}

describe('whatever Wang Fang’s phone sends', () => {
  const authorization = async () => `bearer ${wangFang.token}`

  test('a token after `bearer` in small letters counts', async () => {
    expect((await send('/me', { headers: { authorization: await authorization() } })).status).toBe(200)
  })

  test('a body in GBK is refused, not kept as �', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"answers":{"fullName":"'),
      Buffer.of(0xcd, 0xf5),
      Buffer.from('"}}'),
    ])
    const { problem } = await send('/me/profile', {
      method: 'PUT',
      headers: { authorization: await authorization(), 'content-type': 'application/json' },
      body: bytes,
    })
    expect(problem).toMatchObject({ status: 400, code: 'malformed_body' })
  })

  test.each([
    ['a form version that no integer holds', { formVersion: 2_147_483_648 }],
    ['a revision that no integer holds', { revision: 2_147_483_648 }],
    ['an entry that looks like a file', { answers: { photos: [{ id: 'x', byteSize: 1 }] } }],
  ])('%s is refused as input', async (_, wrong) => {
    const { problem } = await wangFang.attempt('saveDraft', { body: { ...draft, ...wrong } })
    expect(problem).toMatchObject({ status: 422, code: 'invalid_input' })
  })

  test('a query with U+0000 is refused as input', async () => {
    const { problem } = await send(`/organizer/events/${crypto.randomUUID()}/signups?words=%00`, {
      headers: { authorization: await authorization() },
    })
    expect(problem).toMatchObject({ status: 422, code: 'invalid_input' })
  })

  test('who hangs up in the middle of a body is no fault of ours', async () => {
    const before = server.log.length
    const { port } = new URL(server.url)
    const socket = connect(Number(port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `PUT /api/me/profile HTTP/1.1\r\nhost: a\r\nauthorization: ${await authorization()}\r\n` +
        'content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"answers":',
    )
    socket.destroy()
    await wangFang.call('getMe')
    await vi.waitFor(() =>
      expect(server.log.slice(before).some(({ route }) => route === '/api/me/profile')).toBe(true),
    )
    expect(server.log.slice(before).filter(({ level }) => level === 'error')).toEqual([])
  })
})

test.each([
  ['of a known length', { 'content-length': '1000' }],
  ['in chunks', {}],
])(
  'a connection that breaks in a body %s, before the signal says so, is no fault of ours',
  async (_, length) => {
    const before = server.log.length
    const half = new ReadableStream({
      start: (body) => body.enqueue(Buffer.from('{"answers":')),
      pull: (body) => body.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    })
    const headers = {
      authorization: `Bearer ${wangFang.token}`,
      'content-type': 'application/json',
      ...length,
    }
    const init = { method: 'PUT', headers, body: half, duplex: 'half' }
    const app = createApp(server.runtime)
    const answer = await app.fetch(new Request(`${server.url}/api/me/profile`, init), { peerAddress: null })
    expect(answer.status).toBe(400)
    expect(server.log.slice(before).filter(({ level }) => level === 'error')).toEqual([])
  },
)

test('no whole number of a request is larger than the database holds', () => {
  const unbounded = Object.entries(endpoints).flatMap(([name, endpoint]: [string, Endpoint]) =>
    [endpoint.body, endpoint.query].flatMap((schema) =>
      schema
        ? findUnbounded(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).map(
            (at) => `${name} ${at}`,
          )
        : [],
    ),
  )
  expect(unbounded).toEqual([])
})

function findUnbounded(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const type = Reflect.get(schema, 'type')
  const maximum = Reflect.get(schema, 'maximum')
  if (type === 'integer' && !(Number(maximum) <= 2_147_483_647)) return [at]
  return Object.entries(schema).flatMap(([key, value]) => findUnbounded(value, `${at}.${key}`))
}

describe('when the database answers', () => {
  const me = {
    workerId: crypto.randomUUID(),
    displayName: null,
    phoneMasked: null,
    isPhoneVerified: false,
    isOrganizer: false,
    unreadMessages: 0,
  }
  const failing = (times: number, status: number, body: object) => {
    let calls = 0
    const app = appInFrontOf(async () => {
      calls += 1
      return calls <= times ? Response.json(body, { status }) : Response.json(me)
    })
    return { ...app, calls: () => calls }
  }

  test.each([
    [429, {}],
    [425, {}],
    [500, { code: '40P01', message: 'deadlock detected' }],
    [500, { code: '40001', message: 'could not serialize' }],
    [409, { code: '23505', message: 'duplicate key value violates unique constraint' }],
    [409, { code: '23503', message: 'violates foreign key constraint' }],
    [503, { code: 'PGRST002', message: 'schema cache' }],
  ])(
    '%i %j once, which changed nothing, the same call is made again and Wang Fang notices nothing',
    async (status, body) => {
      const { get } = failing(1, status, body)
      expect((await get('/me')).json).toEqual(me)
    },
  )

  test.each([408, 425, 429, 502, 503, 504, 520, 522, 530])(
    '%i again and again, she is told to try again',
    async (status) => {
      const { get, log } = failing(9, status, {})
      expect((await get('/me')).problem).toMatchObject({ status: 503, code: 'database_unavailable' })
      expect(log.at(-1)?.cause).toContain(`status ${status}`)
    },
  )

  test('502, it may have done what it was asked: nothing is asked twice', async () => {
    const { get, calls } = failing(9, 502, {})
    await get('/me')
    expect(calls()).toBe(1)
  })
})
