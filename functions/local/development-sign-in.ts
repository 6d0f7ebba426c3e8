import { Hono } from 'hono'
import { ApiError } from '../foundation/api-error.ts'
import { problemResponse } from '../http/problem-response.ts'
import { personas } from './personas.ts'
import type { WechatStandIn } from './wechat-stand-in.ts'

/**
 * Replaces `wx.login` and the phone button for a browser in local mode: it returns a code for a person of the demo
 * data, to send to `POST /api/sessions`. Deployed code must not import this folder, and without the stand-in its codes
 * are worthless.
 */
export function createDevelopmentSignIn(standIn: WechatStandIn): Hono {
  const app = new Hono()
  app.post('/development/wechat-code', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const name = body instanceof Object && 'persona' in body ? body.persona : undefined
    const found = personas.find((persona) => persona.name === name)
    if (!found) return problemResponse(new ApiError('not_found'), 'development')
    return c.json({ code: standIn.createLoginCode(found.openid) })
  })
  app.post('/development/phone-code', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const phone = body instanceof Object && 'phone' in body ? String(body.phone) : ''
    if (!/^1[3-9]\d{9}$/.test(phone)) return problemResponse(new ApiError('invalid_input'), 'development')
    return c.json({ code: standIn.createPhoneCode(phone) })
  })
  return app
}
