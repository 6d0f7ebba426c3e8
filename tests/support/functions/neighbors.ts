/** How a neighbor of the functions fails. `acted`: it did what it was asked for, and its answer does not say so. */
export type Failure = {
  name: string
  acted?: boolean
  /** The neighbor will say the same again: nothing is to be sent once more. */
  isFinal?: boolean
  answer: () => Promise<Response>
}

const status = (code: number, body = '', type = 'text/html') =>
  Promise.resolve(new Response(body, { status: code, headers: { 'content-type': type } }))
const json = (code: number, body: unknown) => Promise.resolve(Response.json(body, { status: code }))
const reset = () =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } }))
const timeout = () => Promise.reject(new DOMException('timed out', 'TimeoutError'))
const page = '<html><body>Bad gateway</body></html>'

/** As Supabase's storage says it: 400, with the code in the body. */
const storageError = (statusCode: string, error: string) => () =>
  json(400, { statusCode, error, message: error })

const both = (name: string, answer: Failure['answer']): Failure[] => [
  { name, answer },
  { name: `${name}, after it acted`, acted: true, answer },
]

export const storageFailures: Failure[] = [
  ...[408, 425, 429, 500, 502, 503, 504, 520, 522, 524, 530, 544].flatMap((code) =>
    both(`status ${code}`, () => status(code, page)),
  ),
  ...both('connection reset', reset),
  ...both('no answer in time', timeout),
  ...both('an empty answer of 500', () => status(500)),
  ...both('database timeout', storageError('544', 'DatabaseTimeout')),
  ...both('too many requests inside 400', storageError('429', 'SlowDown')),
  ...both('internal error inside 400', storageError('500', 'InternalError')),
  ...both('lock timeout', storageError('423', 'ResourceLocked')),
  { name: 'a 404 of a proxy', answer: () => status(404, page) },
  { name: 'a missing bucket', answer: storageError('404', 'NoSuchBucket') },
  { name: 'a refused token', answer: storageError('403', 'InvalidJWT') },
]

const errcode = (code: number) => () => json(200, { errcode: code, errmsg: 'stand-in' })

export const wechatFailures: Failure[] = [
  ...[500, 502, 503, 504].flatMap((code) => both(`status ${code}`, () => status(code, page))),
  ...both('connection reset', reset),
  ...both('no answer in time', timeout),
  ...both('half an answer', () => status(200, '{"errcode":', 'application/json')),
  ...both('an empty answer', () => status(200)),
  ...[-1, 40001, 42001, 45009, 40164, 61004].map((code) => ({
    name: `errcode ${code}`,
    answer: errcode(code),
  })),
  ...[43101, 40003, 40037, 41030, 47003].map((code) => ({
    name: `errcode ${code}`,
    isFinal: true,
    answer: errcode(code),
  })),
]

/** A neighbor behind a fetch, whose next call to this path fails once as told. */
export function failing(path: string, method: string) {
  let next: Failure | undefined
  let asked = 0
  return {
    failOnce: (failure: Failure) => {
      next = failure
    },
    asked: () => asked,
    around:
      (real: typeof fetch): typeof fetch =>
      async (input, init) => {
        const url = input instanceof Request ? input.url : String(input)
        const sends = input instanceof Request ? input.method : (init?.method ?? 'GET')
        if (!url.includes(path) || sends !== method) return real(input, init)
        asked += 1
        const failure = next
        next = undefined
        if (failure === undefined) return real(input, init)
        if (failure.acted) await (await real(input, init)).arrayBuffer()
        return failure.answer()
      },
  }
}
