import Taro from '@tarojs/taro'
import type { MessageTemplate } from '#shared/message/endpoints/message-credits.ts'
import type { MessageKind } from '#shared/message/message-kind.ts'
import { callApi } from './api.ts'
import { withSession } from './sign-in.ts'
import { readLike, writeStored } from './storage.ts'

const key = 'messageTemplates'

/** Whether this build can send messages outside the app: only WeChat can. */
export const hasReminders = process.env.TARO_ENV === 'weapp'

/** Keeps the templates of WeChat's messages on the phone. WeChat asks only during a tap, so they must be there before. */
export async function prepareReminders(): Promise<void> {
  if (!hasReminders) return
  try {
    writeStored(key, await callApi('GET /message-templates', {}))
  } catch {
    // Tried again next time: reminders are optional, and the message center has everything.
  }
}

/**
 * Lets WeChat ask whether it may send the worker one message of each template. Call it first in a tap. Returns how many
 * were allowed. Never throws, because nothing depends on it.
 */
export async function askForMessages(kinds: readonly MessageKind[]): Promise<number> {
  if (!hasReminders) return 0
  const templates = (readLike<MessageTemplate[]>(key, []) ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .slice(0, 3)
  if (templates.length === 0) return 0
  try {
    const answers: Record<string, unknown> = {
      // The type requires an entityIds that only Alipay has.
      ...(await Taro.requestSubscribeMessage({
        tmplIds: templates.map(({ templateId }) => templateId),
      } as Taro.requestSubscribeMessage.Option)),
    }
    const accepted = templates
      .filter(({ templateId }) => answers[templateId] === 'accept')
      .map(({ kind }) => kind)
    if (accepted.length > 0) {
      await withSession(() => callApi('POST /me/message-credits', { body: { kinds: accepted } }))
    }
    return accepted.length
  } catch {
    return 0
  }
}
