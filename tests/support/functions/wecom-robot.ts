/** Replaces a robot of 企业微信, with the documented answers. */
export type WecomRobot = {
  fetch: typeof fetch
  url: string
  messages: string[]
  /** Its answer from now on: an errcode, or none at all. */
  answerWith: (answer: number | 'silence') => void
}

export function createWecomRobot(): WecomRobot {
  const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-4000-8000-000000000001'
  const messages: string[] = []
  let answer: number | 'silence' = 0
  const reply = (errcode: number, errmsg: string) => Response.json({ errcode, errmsg })
  return {
    url,
    messages,
    answerWith: (next) => {
      answer = next
    },
    fetch: async (input, options) => {
      if (answer === 'silence') throw new TypeError('fetch failed')
      if (String(input) !== url) return reply(93000, 'invalid webhook url')
      const body: unknown = JSON.parse(String(options?.body))
      if (answer !== 0) return reply(answer, 'api freq out of limit')
      const { msgtype, markdown } = body as { msgtype?: string; markdown?: { content?: string } }
      if (msgtype !== 'markdown' || typeof markdown?.content !== 'string')
        return reply(40008, 'invalid message type')
      if (Buffer.byteLength(markdown.content) > 4096) return reply(40058, 'content exceed max length')
      messages.push(markdown.content)
      return reply(0, 'ok')
    },
  }
}
