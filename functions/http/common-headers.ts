/**
 * On every answer: none may run scripts or be framed. Only the documentation page brings its own style, and only the page
 * for the picture of a notice its own script. These are the headers of `hono/secure-headers` with our policy, written out: as
 * middleware it would set them one by one on each finished answer, and asking it once costs a cold start three milliseconds.
 * A test compares them with what hono says.
 */
export const commonHeaders = {
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
