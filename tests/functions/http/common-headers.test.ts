import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { expect, test } from 'vitest'
import { commonHeaders } from '#functions/http/common-headers.ts'

test('every answer has the headers that hono takes for secure, and lets nothing run', async () => {
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
  const answer = await new Hono().get('/', secure, (c) => c.body(null)).request('/')
  expect(commonHeaders).toEqual(Object.fromEntries(answer.headers))
})
