import { Hono } from 'hono'
import { createAccessTokens } from './wechat/access-tokens.ts'
import { createMiniProgramCodes } from './wechat/mini-program-codes.ts'
import { createPictureChecks } from './wechat/picture-checks.ts'
import { createSubscribeMessages, type SentMessage } from './wechat/subscribe-messages.ts'
import { createTextChecks } from './wechat/text-checks.ts'

/**
 * Replaces WeChat's servers in local mode and in tests, with the documented shapes. It is never deployed. Codes work
 * once, as WeChat's do. `error:<errcode>` answers that error, `busy-once:<code>` answers -1 the first time,
 * `slow:<milliseconds>` delays the answer.
 */
export type WechatStandIn = {
  fetch: typeof fetch
  /** A new code of `wx.login` for this person. */
  createLoginCode(openid: string): string
  /** A new code of the phone button for this number, of another country when one is named. */
  createPhoneCode(phone: string, countryCode?: string | number): string
  /** Makes the next calls find their access token expired. */
  expireAccessToken(): void
  /** How often access tokens have been fetched. */
  countTokenFetches(): number
  /** The accepted subscription messages. */
  sentMessages(): readonly SentMessage[]
  /** The error code for each message from now on. 0 accepts valid messages. */
  answerMessagesWith(answer: ((message: SentMessage) => number) | undefined): void
  /**
   * Makes fetches of access tokens wait from now on. `arrived` resolves at the first fetch; `release` lets them
   * continue.
   */
  holdTokenFetches(): { arrived: Promise<void>; release: () => void }
}

type Options = {
  appId: string
  appSecret: string
  /** The message templates that this mini-program has. */
  templateIds: readonly string[]
  /**
   * The person for a code that the stand-in did not make (WeChat DevTools makes its own). Without it such codes answer
   * 40029.
   */
  openidOfUnknownCodes?: string
}

const ok = { errcode: 0, errmsg: 'ok' }

export function createWechatStandIn({
  appId,
  appSecret,
  templateIds,
  openidOfUnknownCodes,
}: Options): WechatStandIn {
  const openids = new Map<string, string>()
  const phones = new Map<string, { phone: string; countryCode: string | number }>()
  const usedCodes = new Set<string>()
  const accessTokens = createAccessTokens({ appId, appSecret })
  let codeNumber = 0

  const special = async (code: string): Promise<{ errcode: number; errmsg: string } | undefined> => {
    const [kind, value = ''] = code.split(/:(.*)/s)
    if (kind === 'error') return { errcode: Number(value), errmsg: `stand-in error, rid: ${codeNumber}` }
    if (kind === 'slow') await new Promise((resolve) => setTimeout(resolve, Number(value)))
    if (kind !== 'busy-once' || usedCodes.has(code)) return undefined
    usedCodes.add(code)
    return { errcode: -1, errmsg: 'system error' }
  }

  const app = new Hono()
  app.get('/sns/jscode2session', async (c) => {
    const { appid, secret, js_code: code = '' } = c.req.query()
    if (appid !== appId) return c.json({ errcode: 40013, errmsg: 'invalid appid' })
    if (secret !== appSecret) return c.json({ errcode: 40125, errmsg: 'invalid appsecret' })
    const error = await special(code)
    if (error) return c.json(error)
    const known = code.replace(/^busy-once:/, '')
    if (usedCodes.has(known)) return c.json({ errcode: 40163, errmsg: 'code been used' })
    const openid = openids.get(known) ?? openidOfUnknownCodes
    if (!openid) return c.json({ errcode: 40029, errmsg: 'invalid code' })
    usedCodes.add(known)
    return c.json({ openid, session_key: 'c3RhbmQtaW4tc2Vzc2lvbi1rZXk=' })
  })
  app.route('/', accessTokens.routes)
  app.route('/', createTextChecks(accessTokens))
  app.route('/', createPictureChecks(accessTokens))
  const subscribeMessages = createSubscribeMessages(accessTokens, templateIds)
  app.route('/', subscribeMessages.routes)
  app.route('/', createMiniProgramCodes(accessTokens))
  app.post('/wxa/business/getuserphonenumber', async (c) => {
    const refusal = accessTokens.refusal(c)
    if (refusal) return c.json(refusal)
    const { code } = await c.req.json()
    const error = await special(String(code))
    if (error) return c.json(error)
    const known = phones.get(code)
    if (!known || usedCodes.has(code)) return c.json({ errcode: 40029, errmsg: 'invalid code' })
    usedCodes.add(code)
    const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: appId }
    return c.json({
      ...ok,
      phone_info: {
        phoneNumber: String(known.countryCode) === '86' ? known.phone : `+${known.countryCode}${known.phone}`,
        purePhoneNumber: known.phone,
        countryCode: known.countryCode,
        watermark,
      },
    })
  })

  const createCode = <T>(codes: Map<string, T>, value: T) => {
    codeNumber += 1
    const code = `stand-in-${codeNumber}-${Math.random().toString(36).slice(2)}`
    codes.set(code, value)
    return code
  }
  return {
    fetch: (input, init) => {
      const request = new Request(input, init)
      return Promise.race([app.fetch(request), rejectWhenAborted(request.signal)])
    },
    createLoginCode: (openid) => createCode(openids, openid),
    createPhoneCode: (phone, countryCode = 86) => createCode(phones, { phone, countryCode }),
    expireAccessToken: accessTokens.expire,
    countTokenFetches: accessTokens.countFetches,
    holdTokenFetches: accessTokens.hold,
    sentMessages: subscribeMessages.sent,
    answerMessagesWith: subscribeMessages.answerWith,
  }
}

/** The network rejects when the caller aborts, although the call in process cannot be stopped. */
function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
