import { commonHeaders } from './common-headers.ts'

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
