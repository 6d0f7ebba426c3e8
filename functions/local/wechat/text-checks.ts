import { Hono } from 'hono'
import type { AccessTokens } from './access-tokens.ts'
import { namedError } from './named-error.ts'

/**
 * msg_sec_check v2: a text with 违规 is risky, a text with 待审 needs a review, and `error:<errcode>` anywhere answers that
 * error. Errors of the parameters come first, as in WeChat.
 */
export function createTextChecks(accessTokens: AccessTokens): Hono {
  const routes = new Hono()
  routes.post('/wxa/msg_sec_check', async (c) => {
    const refusal = accessTokens.refusal(c)
    if (refusal) return c.json(refusal)
    const { version, openid, scene, content, nickname = '' } = await c.req.json()
    if (version !== 2) return c.json({ errcode: 47001, errmsg: 'data format error' })
    if (!openid) return c.json({ errcode: 40003, errmsg: 'invalid openid' })
    if (![1, 2, 3, 4].includes(scene)) return c.json({ errcode: 40129, errmsg: 'invalid scene' })
    if (!content) return c.json({ errcode: 44002, errmsg: 'empty post data' })
    const text = `${content} ${nickname}`
    const error = namedError(text)
    if (error) return c.json(error)
    const [suggest, label] = text.includes('违规')
      ? ['risky', 20006]
      : text.includes('待审')
        ? ['review', 20001]
        : ['pass', 100]
    return c.json({
      errcode: 0,
      errmsg: 'ok',
      trace_id: crypto.randomUUID(),
      result: { suggest, label },
      detail: [
        { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
        { strategy: 'keyword', errcode: 0 },
      ],
    })
  })
  return routes
}
