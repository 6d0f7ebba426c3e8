import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * No answer of the API may run scripts or be framed. Only the documentation page brings its own style, and only the page
 * for the picture of a notice its own script.
 */
const secure = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
})

/**
 * The headers of every answer, taken from hono once. As middleware it would set a dozen headers on each finished
 * answer, which takes 25 µs, longer than any other step.
 */
const sample = await new Hono().get('/', secure, (c) => c.body(null)).request('/')
const commonHeaders = Object.fromEntries(sample.headers)

export const json = { 'content-type': 'application/json; charset=utf-8' }

type Answer = { requestId: string; status?: number; headers: Record<string, string> }

/** An answer with all its headers. */
export function respond(body: string | null, { requestId, status = 200, headers }: Answer): Response {
  return new Response(body, { status, headers: { ...commonHeaders, ...headers, 'x-request-id': requestId } })
}

/** Adds the common headers to an answer that was made elsewhere: a file, a stream or a page. A page with a script brings its own policy. */
export function withCommonHeaders(response: Response, requestId: string): Response {
  const policy = response.headers.get('content-security-policy')
  for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value)
  if (policy !== null) response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  return response
}
