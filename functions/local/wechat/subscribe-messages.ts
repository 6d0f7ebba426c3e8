import { Hono } from 'hono'
import type { AccessTokens } from './access-tokens.ts'

export type SentMessage = {
  touser: string
  template_id: string
  page: string
  data: Record<string, { value: string }>
}

/** The maximum lengths by the letters of the key (page of 订阅消息, 参数类别). */
const limits: Record<string, RegExp> = {
  thing: /^[^\n]{1,20}$/u,
  time: /^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/,
}

/** subscribe/send: refuses invalid messages as WeChat does, keeps valid ones, or answers the requested error. */
export function createSubscribeMessages(accessTokens: AccessTokens, templateIds: readonly string[]) {
  const sent: SentMessage[] = []
  let failure: ((message: SentMessage) => number) | undefined

  const routes = new Hono()
  routes.post('/cgi-bin/message/subscribe/send', async (c) => {
    const refusal = accessTokens.refusal(c)
    if (refusal) return c.json(refusal)
    const message = await c.req.json()
    const errcode = failure?.(message) || findError(message, templateIds)
    if (errcode) return c.json({ errcode, errmsg: 'stand-in error, rid: 0-0-0' })
    sent.push(message)
    return c.json({ errcode: 0, errmsg: 'ok', msgid: sent.length })
  })
  return {
    routes,
    sent: () => sent,
    answerWith: (answer: ((message: SentMessage) => number) | undefined) => {
      failure = answer
    },
  }
}

function findError({ touser, template_id, page, data }: SentMessage, templateIds: readonly string[]): number {
  if (!touser) return 40003
  if (!templateIds.includes(template_id)) return 40037
  if (!page || page.startsWith('/')) return 41030
  if (typeof data !== 'object' || data === null) return 47003
  const isTooLong = Object.entries(data).some(
    ([key, { value }]) => !limits[key.replace(/\d/g, '')]?.test(value),
  )
  return isTooLong ? 47003 : 0
}
