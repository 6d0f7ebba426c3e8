import { beforeEach, describe, expect, test, vi } from 'vitest'

const { phone, taro } = await vi.hoisted(async () => {
  process.env.TARO_ENV = 'weapp'
  return import('../../support/taro.ts')
})

/** What the server answers to the next upload or copy; undefined for no answer. */
let answer: { statusCode: number; data: string } | undefined
vi.mock('@tarojs/taro', () => ({
  default: {
    ...taro,
    getFileSystemManager: () => ({ removeSavedFile: () => {} }),
    login: async () => ({ code: 'code' }),
    request: async ({ url }: { url: string }) => {
      if (!url.endsWith('/copies')) return { statusCode: 200, data: JSON.stringify(session) }
      if (!answer) throw new Error('request:fail')
      return answer
    },
    uploadFile: async () => {
      if (!answer) throw new Error('uploadFile:fail')
      return answer
    },
  },
}))

const session = {
  token: 'token',
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
  me: {
    workerId: '00000000-0000-4000-8000-000000000001',
    displayName: null,
    phoneMasked: null,
    isPhoneVerified: false,
    isOrganizer: false,
    unreadMessages: 0,
  },
}
const { keepSession } = await import('#miniapp/lib/session.ts')
const { fileSending } = await import('#miniapp/features/application/submissions/send-file.ts')

const file = { id: 'a', slot: 'honor', name: 'a.jpg', mimeType: 'image/jpeg', byteSize: 1, path: '/tmp/a' }
const problem = (statusCode: number, code: string, errors: object[] = []) => ({
  statusCode,
  data: JSON.stringify({ code, title: '有几处填得不对', status: statusCode, errors }),
})

/** What the slot shows after this answer, and whether it offers to send the file again. */
async function shownAfter(given: typeof answer, sent: object = {}) {
  answer = given
  const failure: unknown = await fileSending
    .send({ ...file, ...sent }, () => {})
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
  if (failure === undefined) return undefined
  return { sentence: fileSending.messageOf(failure), isFinal: fileSending.isRefused(failure) }
}

beforeEach(() => {
  phone.storage.clear()
  keepSession(session)
})

describe('示例一 sees at the photo what the server said about it', () => {
  test.each([400, 403, 404, 409, 410, 413, 415, 422, 451])('a refusal with %i is final', async (status) => {
    const errors = [{ path: 'file', message: '这个 PDF 加了密码' }]
    expect(await shownAfter(problem(status, 'invalid_input', errors))).toEqual({
      sentence: '这个 PDF 加了密码',
      isFinal: true,
    })
    expect(await shownAfter(problem(status, 'invalid_input'))).toEqual({
      sentence: '有几处填得不对',
      isFinal: true,
    })
  })

  test.each([401, 408, 425, 429, 500, 502, 503, 504, 520])(
    '%i passes, so he can send it again',
    async (status) => {
      expect(await shownAfter(problem(status, 'rate_limited'))).toMatchObject({ isFinal: false })
      expect(await shownAfter({ statusCode: status, data: '<html>' })).toMatchObject({ isFinal: false })
    },
  )

  test('no answer passes too', async () => {
    expect(await shownAfter(undefined)).toEqual({
      sentence: expect.stringContaining('网络不通'),
      isFinal: false,
    })
  })

  test.each([403, 413])(
    'a proxy that refuses with %i and a page of its own is final, with a sentence',
    async (status) => {
      expect(await shownAfter({ statusCode: status, data: '<html>Request Entity Too Large</html>' })).toEqual(
        {
          sentence: expect.stringContaining('换一'),
          isFinal: true,
        },
      )
    },
  )
})

test("the sign-in page of a hotel's network is no upload: the photo stays, to be sent again", async () => {
  expect(await shownAfter({ statusCode: 200, data: '<html>Welcome</html>' })).toMatchObject({
    isFinal: false,
  })
  expect(await shownAfter({ statusCode: 302, data: '' })).toMatchObject({ isFinal: false })
  expect(await shownAfter({ statusCode: 200, data: JSON.stringify({ id: 'a' }) })).toBeUndefined()
})

describe('a paper of before that she hands in again', () => {
  const copy = { copyOf: '11111111-1111-4111-8111-111111111111' }

  test.each([404, 409, 422])(
    'is not sent again after %i: its twelve months, or her consent, have ended',
    async (status) => {
      expect(await shownAfter(problem(status, 'paper_not_reusable'), copy)).toMatchObject({ isFinal: true })
    },
  )

  test.each([408, 429, 500, 503])('is sent again after %i', async (status) => {
    expect(await shownAfter(problem(status, 'rate_limited'), copy)).toMatchObject({ isFinal: false })
  })

  test('is sent again when no answer came', async () => {
    expect(await shownAfter(undefined, copy)).toMatchObject({ isFinal: false })
  })
})
