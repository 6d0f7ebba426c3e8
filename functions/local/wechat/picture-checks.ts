import { Hono } from 'hono'
import type { AccessTokens } from './access-tokens.ts'

/** img_sec_check: a picture with a trace of `违规` in its bytes violates the rules; WeChat does not take more than 1 MB. */
export function createPictureChecks(accessTokens: AccessTokens): Hono {
  const routes = new Hono()
  routes.post('/wxa/img_sec_check', async (c) => {
    const refusal = accessTokens.refusal(c)
    if (refusal) return c.json(refusal)
    const { media } = await c.req.parseBody()
    if (!(media instanceof File)) return c.json({ errcode: 41005, errmsg: 'media data missing' })
    if (media.size > 1024 * 1024) return c.json({ errcode: 40006, errmsg: 'invalid media size' })
    const bytes = Buffer.from(await media.arrayBuffer())
    if (bytes.includes('违规')) return c.json({ errcode: 87014, errmsg: 'risky content' })
    return c.json({ errcode: 0, errmsg: 'ok' })
  })
  return routes
}
