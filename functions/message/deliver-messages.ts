import { messageKinds } from '#shared/message/message-kind.ts'
import * as z from '#shared/zod.ts'
import type { Runtime } from '../runtime.ts'
import type { MessageOutcome } from '../wechat/send-subscribe-message.ts'
import { fillTemplate } from './message-templates.ts'

const batchSize = 50
/** The largest number of batches in a minute. The rest is sent in the next one. */
const mostBatches = 4
const atOnce = 10

const claimedSchema = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(messageKinds),
    openid: z.string(),
    title: z.string(),
    body: z.string(),
    link: z.string(),
    createdAt: z.string(),
  }),
)
type Claimed = z.infer<typeof claimedSchema>[number]
type Outcome = { id: string; outcome: MessageOutcome; errorCode: string | null }

/** The states in SQL: a message that can be sent later is tried again, and one that is configured wrongly has failed. */
const kept = { sent: 'sent', refused: 'refused', retry: 'retry', halt: 'retry', alarm: 'dead', dead: 'dead' }

/**
 * Sends due messages to WeChat. A message is sent at least once: when this instance stops between WeChat and the
 * database, the next instance sends it again. The message center shows it once in any case.
 */
export async function deliverMessages(runtime: Runtime): Promise<void> {
  const { service, environment } = runtime
  const templates = environment.config.messageTemplates
  for (let batch = 1; batch <= mostBatches; batch += 1) {
    const claimed = await service.database.ask(
      'claim_messages',
      { templates, most: batchSize },
      claimedSchema,
    )
    const outcomes = await sendAll(runtime, claimed)
    const alarm = findAlarm(outcomes)
    await service.database.call('report_messages', {
      outcomes: outcomes.map((one) => ({ ...one, outcome: kept[one.outcome] })),
      templates,
      ...(alarm === undefined ? {} : { alarm }),
    })
    if (alarm !== undefined) {
      environment.log({ level: 'error', event: 'messages are not delivered', cause: alarm })
      return
    }
    if (claimed.length < batchSize) return
  }
}

/** Stops at the first answer that every other message would get too. Unsent messages wait. */
async function sendAll({ wechat, environment }: Runtime, claimed: readonly Claimed[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let haltedBy: string | null = null
  for (let start = 0; start < claimed.length; start += atOnce) {
    const sendings = claimed.slice(start, start + atOnce).map(async (message): Promise<Outcome> => {
      const { id, openid, kind } = message
      const templateId = environment.config.messageTemplates[kind]
      if (haltedBy !== null || templateId === undefined) return { id, outcome: 'retry', errorCode: haltedBy }
      const { page, data } = fillTemplate(message)
      return { id, ...(await wechat.sendSubscribeMessage({ openid, templateId, page, data })) }
    })
    const sent = await Promise.all(sendings)
    outcomes.push(...sent)
    haltedBy ??= sent.find(({ outcome }) => outcome === 'halt')?.errorCode ?? null
  }
  return outcomes
}

/** For the operator: the code that blocks all messages until the cause is fixed. */
function findAlarm(outcomes: readonly Outcome[]): string | undefined {
  const found = outcomes.find(({ outcome }) => outcome === 'alarm' || outcome === 'halt')
  return found && `subscribe/send: errcode ${found.errorCode}`
}
