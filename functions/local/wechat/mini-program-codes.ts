import { Hono } from 'hono'
import encodeQR from 'qr'
import type { AccessTokens } from './access-tokens.ts'
import { namedError } from './named-error.ts'
import { encodePng } from './png.ts'

/** getwxacodeunlimit: a plain QR code of `<page>?scene=<scene>` instead of WeChat's round code. */
export function createMiniProgramCodes(accessTokens: AccessTokens): Hono {
  const routes = new Hono()
  routes.post('/wxa/getwxacodeunlimit', async (c) => {
    const refusal = accessTokens.refusal(c)
    if (refusal) return c.json(refusal)
    const { scene = '', page = '', width = 430 } = await c.req.json()
    const error = namedError(scene)
    if (error) return c.json(error)
    if (!/^[\x21-\x7e]{1,32}$/.test(scene) || scene.includes('%'))
      return c.json({ errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' })
    if (!page || page.startsWith('/') || page.includes('?'))
      return c.json({ errcode: 41030, errmsg: 'invalid page' })
    const modules = encodeQR(`${page}?scene=${scene}`, 'raw', { ecc: 'medium', border: 4 })
    const png = encodePng(modules, Math.max(1, Math.floor(width / modules.length)))
    return c.body(png, 200, { 'content-type': 'image/png' })
  })
  return routes
}
