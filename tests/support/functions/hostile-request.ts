import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import type { CallInput } from './phone.ts'

/** A request as bytes: nothing in it was made right by a client. */
export type HostileRequest = {
  method: string
  path: string
  headers: [string, string][]
  body: Buffer
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** JSON of single values that break naive code. */
const oddJson = [
  ...['null', 'true', '0', '-0', '1e400', '-1e400', '9007199254740993', '1e-400', '0.1', '[]', '{}', '""'],
  ...['"\\u0000"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202e\\u2066"', '"\\ufeff"', '"\\u200b\\u200b"'],
  ...['NaN', 'Infinity', 'undefined', "'a'", '01', '+1', '.5', '1.', '0x10', '//', '{"a":1,}', '[1,]'],
  ...['{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{}}}', '{"toString":1,"length":-1}'],
  ...['{"a":1,"a":2}', '"2026-02-30"', '"9999-12-31T23:59:60Z"', '"0000-00-00"', '"+275760-09-13T00:00:00Z"'],
  ...['"13800000303"', '"11010519491231002X"', '"=cmd|\' /c calc\'!A0"', '"<script>alert(1)</script>"'],
  ...['"\'; drop table signups; --"', '"%00%0d%0aset-cookie:a"', '"../../../etc/passwd"', '"$(id)"'],
  '['.repeat(3000) + ']'.repeat(3000),
  `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
  `"${'示'.repeat(20_000)}"`,
  `"${'vx '.repeat(5000)}"`,
  `[${'0,'.repeat(9000)}0]`,
  `"${'\u0301'.repeat(10_000)}"`,
  `{"id":"00000000-0000-0000-0000-000000000000"}`,
] as const

const oddQueries = [
  ...['a=%00', 'a=%ff', 'a=%', 'a=%u4e2d', 'a&a&a', '__proto__=1', 'a[]=1', 'a[b]=1', '=', '&&', '?'],
  ...[
    'after=-1',
    'after=1e99',
    'after=9999999999',
    'size=0',
    'size=1000000',
    'words=%F0%9F%92%A9',
    'words=%ED%A0%80',
  ],
  ...[
    'words=%00',
    'words=%25',
    `words=${'a'.repeat(8000)}`,
    'words=a&words=b',
    'select=*',
    'or=(id.gt.0)',
    'limit=1',
  ],
  ...['format=json', 'format=csv%0d%0a', 'cursor=null', 'from=NaN', 'day=2026-02-30'],
] as const

const oddHeaders: readonly [string, string][] = [
  ['content-type', 'application/json; charset=gbk'],
  ['content-type', 'text/plain'],
  ['content-type', 'multipart/form-data'],
  ['content-type', 'multipart/form-data; boundary=a'],
  ['content-type', 'APPLICATION/JSON;;;'],
  ['content-encoding', 'gzip'],
  ['content-encoding', 'br, gzip'],
  ['accept', 'text/html;q=NaN'],
  ['accept-language', 'zz'],
  ['if-none-match', `W/"${'a'.repeat(2000)}"`],
  ['if-none-match', '*'],
  ['if-modified-since', 'never'],
  ['range', 'bytes=9-1,-,1-'],
  ['origin', 'null'],
  ['host', 'evil.example'],
  ['x-forwarded-for', '::1, 999.1.1.1, "a'],
  ['x-forwarded-host', 'evil.example'],
  ['x-http-method-override', 'DELETE'],
  ['prefer', 'tx=rollback'],
  ['cookie', 'a='.repeat(500)],
  ['x-request-id', '../../\u00ff'],
  ['expect', '100-continue'],
]

const oddTokens = ['', 'a', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.', '\u00ff', 'null', 'x'.repeat(5000)]

/** The request of this number to an endpoint, one or more of its parts hostile. The same number makes the same request. */
export function hostileRequest(
  number: number,
  { method, path, body: schema, bodyType }: Endpoint,
  input: CallInput,
  tokens: readonly string[],
): HostileRequest {
  const dice = createDice(number)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T
  const happens = (share: number) => dice() < share

  const filled = path.replace(/:(\w+)/g, (_, key: string) =>
    happens(0.15)
      ? pick(['%00', '%ff', '..%2f..', '__proto__', "'", '0', 'a'.repeat(3000), '%E4%B8%AD'])
      : encodeURIComponent(input.params?.[key] ?? 'a'),
  )
  const words = new URLSearchParams(input.query).toString()
  const query = happens(0.4) ? [words, pick(oddQueries), pick(oddQueries)].join('&') : words

  const text = schema && bodyType !== 'multipart' ? JSON.stringify(input.body ?? {}) : ''
  const body = changeBytes(happens(0.8) ? changeJson(text, pick, dice) : text, pick, happens)
  const token = happens(0.1) ? pick(oddTokens) : pick(tokens)
  const headers: [string, string][] = [
    ['x-real-ip', `10.${number & 255}.${(number >> 8) & 255}.${(number >> 16) & 255}`],
    ['authorization', `${pick(['Bearer', 'bearer', 'Bearer', 'Basic'])} ${token}`],
    ['content-type', 'application/json'],
  ]
  while (happens(0.3)) headers.push(pick(oddHeaders))
  return {
    method: happens(0.05) ? pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']) : method,
    path: `/api${filled}${query ? `?${query}` : ''}`,
    headers,
    body,
  }
}

/** One to three of the values of a JSON text replaced by odd ones. */
function changeJson(text: string, pick: <T>(list: readonly T[]) => T, dice: () => number): string {
  let changed = text
  for (let left = 1 + Math.floor(dice() * 3); left > 0; left -= 1) {
    const values = [...changed.matchAll(/"(?:[^"\\]|\\.)*"(?!:)|-?\d+(?:\.\d+)?|true|false|null/g)].slice(
      0,
      500,
    )
    const value = values.length === 0 ? undefined : pick(values)
    if (!value) return dice() < 0.5 ? pick(oddJson) : changed
    changed = changed.slice(0, value.index) + pick(oddJson) + changed.slice(value.index + value[0].length)
  }
  return changed
}

/** The text in the encodings that phones and attackers send, whole or cut. */
function changeBytes(
  text: string,
  pick: <T>(list: readonly T[]) => T,
  happens: (share: number) => boolean,
): Buffer {
  if (happens(0.7)) return Buffer.from(text)
  const cut = text.slice(0, Math.floor(text.length / 2))
  return pick<() => Buffer>([
    () => Buffer.from(cut),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.concat([Buffer.from(cut), Buffer.of(0xcd, 0xf5, 0x80, 0xff), Buffer.from('"}')]),
    () => gzipSync(text),
    () => Buffer.concat([Buffer.from(text), Buffer.alloc(100)]),
    () =>
      Buffer.from(`--a\r\ncontent-disposition: form-data; name="file"; filename="\u0000.jpg"\r\n\r\n${cut}`),
    () => Buffer.alloc(600_000, 'a'),
    () => Buffer.alloc(0),
  ])()
}

/** Sends a request as it is. What Node refuses to send, or a connection that the server ends, is status 0. */
export function sendRaw(
  url: string,
  { method, path, headers, body }: HostileRequest,
): Promise<{ status: number; type: string; text: string }> {
  const nothing = { status: 0, type: '', text: '' }
  return new Promise((resolve) => {
    const flat = headers.flat()
    try {
      const { hostname, port } = new URL(url)
      const hasBody = body.length > 0 && method !== 'HEAD'
      const sent = request(
        {
          hostname,
          port,
          path,
          method,
          headers: hasBody ? [...flat, 'content-length', String(body.length)] : flat,
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', () => resolve(nothing))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              text: Buffer.concat(parts).toString().slice(0, 100_000),
            }),
          )
        },
      )
      sent.on('error', () => resolve(nothing))
      sent.end(hasBody ? body : undefined)
    } catch {
      resolve(nothing)
    }
  })
}
