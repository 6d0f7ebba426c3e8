import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { describeFault } from '../foundation/log.ts'
import type { WithAccessToken } from './access-token.ts'
import { callWechat } from './call-wechat.ts'
import { WechatFault } from './wechat-fault.ts'

/** Where the text will be shown (`scene` on the page of msgSecCheck). */
const scenes = { profile: 1, comment: 2, forum: 3, log: 4 }

/** The longest text of one call. Staff read longer texts. */
const mostCharacters = 2_500

export type TextToCheck = {
  /** The author. WeChat does not know accounts that were made by SMS, so their texts cannot be checked. */
  openid: string | undefined
  scene: keyof typeof scenes
  content: string
  nickname?: string
}

/**
 * `pass`: others may read the text. `risky`: refuse it. `review`: staff must read it first. `unchecked`: WeChat did not
 * decide (down, over quota, no visit within two hours, no WeChat account), so treat it as `review`.
 */
export type TextVerdict = 'pass' | 'review' | 'risky' | 'unchecked'

const answerSchema = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })

/** Version 1 answered risky texts with this code. Version 2 should not, but the code still means a risky text. */
const contentViolates = 87014

/**
 * Asks WeChat to check a text that other people will read (msg_sec_check v2). It never throws, and it passes a text
 * only on WeChat's explicit answer. WeChat calls this a basic check: staff can still remove a text that passed.
 */
export async function checkText(
  environment: Environment,
  withAccessToken: WithAccessToken,
  { openid, scene, content, nickname }: TextToCheck,
): Promise<TextVerdict> {
  if (openid === undefined || content.length > mostCharacters) return 'unchecked'
  try {
    const answer = await withAccessToken((accessToken) =>
      callWechat(
        environment,
        {
          name: 'msg_sec_check',
          path: '/wxa/msg_sec_check',
          query: { access_token: accessToken },
          body: { version: 2, openid, scene: scenes[scene], content, ...(nickname ? { nickname } : {}) },
        },
        answerSchema,
      ),
    )
    return answer.result.suggest
  } catch (error) {
    if (error instanceof WechatFault && error.errorCode === contentViolates) return 'risky'
    environment.log({ level: 'error', event: 'a text went unchecked', ...describeFault(error) })
    return 'unchecked'
  }
}
