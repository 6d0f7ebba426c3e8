import { messageKinds } from '#shared/message/message-kind.ts'
import * as z from '#shared/zod.ts'
import type { Runtime } from '../runtime.ts'
import type { MessageOutcome } from '../wechat/send-subscribe-message.ts'
import { fillTemplate } from './message-templates.ts'

const batchSize = 50
/** At most this many batches a minute: what is left is due in the next. */
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

/** As SQL keeps them: what waits for a better moment is tried again, what is set up wrongly has failed. */
const kept = { sent: 'sent', refused: 'refused', retry: 'retry', halt: 'retry', alarm: 'dead', dead: 'dead' }

/**
 * Sends what is due to WeChat. A message goes out at least once: if this instance dies between WeChat and the database,
 * the next sends it again. The message center shows it once, whatever happens here.
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

/** Stops at the first answer that no other message would escape: those not sent wait. */
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

/** For whoever deploys: the code of what no message will get past until somebody mends it. */
function findAlarm(outcomes: readonly Outcome[]): string | undefined {
  const found = outcomes.find(({ outcome }) => outcome === 'alarm' || outcome === 'halt')
  return found && `subscribe/send: errcode ${found.errorCode}`
}
