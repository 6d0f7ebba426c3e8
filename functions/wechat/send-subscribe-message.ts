import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { WithAccessToken } from './access-token.ts'
import { callWechat, WechatTokenRejected } from './call-wechat.ts'
import { WechatFault } from './wechat-fault.ts'

export type SubscribeMessage = {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

/**
 * `refused`: the worker declined, or the one-time permission is used up. `retry`: WeChat is busy. `halt`: nothing can
 * be sent now (quota, our secret). `alarm`: a template, field or page is configured wrongly. `dead`: this message
 * cannot be sent.
 */
export type MessageOutcome = 'sent' | 'refused' | 'retry' | 'halt' | 'alarm' | 'dead'

const outcomes: Record<number, MessageOutcome> = {
  43101: 'refused',
  45009: 'halt',
  40001: 'halt',
  42001: 'halt',
  40125: 'halt',
  40013: 'halt',
  40164: 'halt',
  61004: 'halt',
  40037: 'alarm',
  47003: 'alarm',
  41030: 'alarm',
  40003: 'dead',
}

/** Sends one subscription message (subscribe/send) and returns the result. Never throws. */
export async function sendSubscribeMessage(
  environment: Environment,
  withAccessToken: WithAccessToken,
  { openid, templateId, page, data }: SubscribeMessage,
): Promise<{ outcome: MessageOutcome; errorCode: string | null }> {
  try {
    await withAccessToken((accessToken) =>
      callWechat(
        environment,
        {
          name: 'subscribe/send',
          path: '/cgi-bin/message/subscribe/send',
          query: { access_token: accessToken },
          body: {
            touser: openid,
            template_id: templateId,
            page,
            miniprogram_state: 'formal',
            lang: 'zh_CN',
            data,
          },
        },
        z.looseObject({}),
      ),
    )
    return { outcome: 'sent', errorCode: null }
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === undefined) return { outcome: 'retry', errorCode: '-1' }
    const outcome = outcomes[code] ?? (error instanceof WechatTokenRejected ? 'halt' : 'dead')
    return { outcome, errorCode: String(code) }
  }
}

/** WeChat's error code, or undefined when WeChat was busy or did not answer. */
function errorCodeOf(error: unknown): number | undefined {
  if (error instanceof WechatFault) return error.errorCode
  if (error instanceof ApiError && error.detail !== undefined) return Number(error.detail)
  return undefined
}
