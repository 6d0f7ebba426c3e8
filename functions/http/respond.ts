/**
 * What every answer carries: nothing that the API answers may run, frame or be framed; the documentation page alone brings
 * its own style.
 */
const commonHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

export const json = { 'content-type': 'application/json; charset=utf-8' }

type Answer = { requestId: string; status?: number; headers: Record<string, string> }

/**
 * An answer with all its headers at once: to set them on a finished one, as middleware does, takes longer than everything
 * else that a page costs us.
 */
export function respond(body: string | null, { requestId, status = 200, headers }: Answer): Response {
  return new Response(body, { status, headers: { ...commonHeaders, ...headers, 'x-request-id': requestId } })
}

/** The same for an answer that was made elsewhere: a file, a stream, a page. */
export function withCommonHeaders(response: Response, requestId: string): Response {
  for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value)
  response.headers.set('x-request-id', requestId)
  return response
}
