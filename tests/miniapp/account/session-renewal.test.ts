import { beforeEach, describe, expect, test, vi } from 'vitest'

const { phone, taro } = await vi.hoisted(async () => {
  process.env.TARO_ENV = 'weapp'
  return import('../../support/taro.ts')
})

type Request = { url: string; method: string; data?: unknown; header: Record<string, string> }
type Answer = { statusCode: number; data: unknown }

/** The server and WeChat for this phone. */
const world = {
  answer: (_request: Request): Answer => ({ statusCode: 500, data: {} }),
  requests: [] as Request[],
  logins: 0,
}
vi.mock('@tarojs/taro', () => ({
  default: {
    ...taro,
    login: async () => {
      world.logins += 1
      return { code: `code-${world.logins}` }
    },
    request: async (request: Request) => {
      world.requests.push(request)
      const { statusCode, data } = await world.answer(request)
      return { statusCode, data: JSON.stringify(data) }
    },
  },
}))

const me = {
  workerId: '00000000-0000-4000-8000-000000000001',
  displayName: null,
  phoneMasked: null,
  isPhoneVerified: false,
  isOrganizer: false,
  unreadMessages: 0,
}
const session = (token: string) => ({
  token,
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
  me,
})
const refusal = (status: number, code: string): Answer => ({
  statusCode: status,
  data: { code, title: '不行', errors: [] },
})

/** A server that knows one session and issues another for each login. */
function serverThatKnows(valid: string): typeof world.answer {
  let known = valid
  return ({ url, header }) => {
    if (url.endsWith('/sessions')) {
      known = `token-${world.logins}`
      return { statusCode: 200, data: session(known) }
    }
    if (header.authorization !== `Bearer ${known}`) return refusal(401, 'unauthenticated')
    return { statusCode: 200, data: me }
  }
}

async function start() {
  vi.resetModules()
  const { withSession } = await import('#miniapp/lib/sign-in.ts')
  const { callApi } = await import('#miniapp/lib/api.ts')
  return { withSession, getMe: () => withSession(() => callApi('GET /me', {})) }
}

beforeEach(() => {
  phone.storage.clear()
  world.requests = []
  world.logins = 0
})

describe('a session that the server does not take any more', () => {
  beforeEach(() => phone.storage.set('session', JSON.stringify(session('ended'))))

  test('is renewed silently, and what Wang Fang wanted is sent again', async () => {
    world.answer = serverThatKnows('another')
    const { getMe } = await start()
    expect(await getMe()).toEqual(me)
    expect(world.requests.map(({ url }) => url.split('/').pop())).toEqual(['me', 'sessions', 'me'])
  })

  test('is renewed once for eight calls at once', async () => {
    world.answer = serverThatKnows('another')
    const { getMe } = await start()
    const answers = await Promise.all(Array.from({ length: 8 }, getMe))
    expect(answers).toEqual(Array(8).fill(me))
    expect(world.logins).toBe(1)
  })

  test('is not renewed for ever when the server refuses the new one too', async () => {
    const known = serverThatKnows('another')
    world.answer = (request) =>
      request.url.endsWith('/sessions') ? known(request) : refusal(401, 'unauthenticated')
    const { getMe } = await start()
    await expect(getMe()).rejects.toThrow('不行')
    expect(world.logins).toBe(1)
  })
})

test('a late refusal of the old session does not end the new one', async () => {
  phone.storage.set('session', JSON.stringify(session('ended')))
  const server = serverThatKnows('another')
  let refuseLate: (answer: Answer) => void = () => {}
  const late = new Promise<Answer>((resolve) => {
    refuseLate = resolve
  })
  world.answer = server
  const { getMe, withSession } = await start()
  const { callApi } = await import('#miniapp/lib/api.ts')
  // The slow request was sent with the old session. Its answer comes after the other has renewed the session.
  world.answer = (request) =>
    request.url.endsWith('/messages') && request.header.authorization === 'Bearer ended'
      ? (late as never)
      : server(request)
  const slow = withSession(() => callApi('GET /messages', {}))
  await getMe()
  refuseLate(refusal(401, 'unauthenticated'))
  await slow
  expect(world.logins).toBe(1)
})

test('a login code that WeChat does not take is asked for once more', async () => {
  const server = serverThatKnows('another')
  world.answer = (request) =>
    request.url.endsWith('/sessions') && world.logins === 1
      ? refusal(401, 'wechat_code_invalid')
      : server(request)
  const { getMe } = await start()
  expect(await getMe()).toEqual(me)
  expect(world.logins).toBe(2)
})

test('an account that WeChat blocks is told so, and not tried again', async () => {
  world.answer = () => refusal(403, 'wechat_blocked')
  const { getMe } = await start()
  await expect(getMe()).rejects.toThrow('不行')
  expect(world.logins).toBe(1)
})
