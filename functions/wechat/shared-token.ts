import { setTimeout as wait } from 'node:timers/promises'
import * as z from '#shared/zod.ts'
import type { ApiDatabase } from '../database/api-database.ts'
import type { Environment } from '../environment.ts'
import { ApiError } from '../foundation/api-error.ts'
import { callWechat } from './call-wechat.ts'

const answerSchema = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.int() })

/** WeChat renews a stable token in its last five minutes. The old token stays valid for that time. */
const renewBeforeSeconds = 300

/** Together longer than a call of WeChat may take, so that waiting callers see the result. */
const mostQuestions = 40
const questionMilliseconds = 200

export type SharedToken = { token: string; secondsLeft: number }

const sharedSchema = z.object({
  token: z.nullable(z.string()),
  secondsLeft: z.optional(z.int()),
  isYoursToFetch: z.optional(z.boolean()),
})

/** The token of all instances. The instance with the lease fetches it, and the others ask again until it is there. */
export async function getSharedToken(
  environment: Environment,
  database: ApiDatabase,
  rejected: string | undefined,
): Promise<SharedToken> {
  const { wechatAppId } = environment.config
  for (let question = 1; question <= mostQuestions; question += 1) {
    const shared = await database.ask(
      'get_wechat_token',
      { app_id: wechatAppId, ...(rejected === undefined ? {} : { rejected_token: rejected }) },
      sharedSchema,
    )
    if (shared.token !== null) return { token: shared.token, secondsLeft: shared.secondsLeft ?? 0 }
    if (shared.isYoursToFetch) return fetchAndShare(environment, database)
    await wait(questionMilliseconds * (0.5 + Math.random()))
  }
  throw new ApiError('wechat_busy', { cause: new Error('stable_token: nobody brought one') })
}

async function fetchAndShare(environment: Environment, database: ApiDatabase): Promise<SharedToken> {
  const { wechatAppId: app_id } = environment.config
  let fetched: SharedToken
  try {
    fetched = await requestToken(environment)
  } catch (error) {
    await database.call('release_wechat_token', { app_id }).catch(() => undefined)
    throw error
  }
  await database.call('keep_wechat_token', { app_id, token: fetched.token, seconds: fetched.secondsLeft })
  return fetched
}

async function requestToken(environment: Environment): Promise<SharedToken> {
  const { wechatAppId, wechatAppSecret } = environment.config
  const answer = await callWechat(
    environment,
    {
      name: 'stable_token',
      path: '/cgi-bin/stable_token',
      body: {
        grant_type: 'client_credential',
        appid: wechatAppId,
        secret: wechatAppSecret,
        force_refresh: false,
      },
    },
    answerSchema,
  )
  return {
    token: answer.access_token,
    secondsLeft: Math.max(answer.expires_in - renewBeforeSeconds, 10),
  }
}
