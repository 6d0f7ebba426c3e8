import { province } from '#province/facts/province.ts'
import * as z from '#shared/zod.ts'
import type { Environment } from '../../environment.ts'
import type { Runtime } from '../../runtime.ts'

const digestSchema = z.nullable(
  z.object({
    day: z.string(),
    toReview: z.int(),
    dueToday: z.int(),
    overdue: z.int(),
    waiting: z.int(),
    submittedYesterday: z.int(),
    decidedYesterday: z.int(),
    messagesFailed: z.int(),
    eventsToday: z.int(),
    signupsToReview: z.int(),
    mostOverdue: z.array(z.object({ name: z.string(), count: z.int() })),
    toldSuperiors: z.array(z.object({ superior: z.string(), receiver: z.string(), count: z.int() })),
  }),
)
type Digest = NonNullable<z.infer<typeof digestSchema>>

/** The robot refused the digest. `message` gives the reason without the address, which is secret. */
class RobotRefused extends Error {
  override name = 'RobotRefused'
}

/**
 * Tells staff each working morning how much waits for them, through a 企业微信 robot when one is configured. After a
 * refusal it tries again until noon.
 */
export async function sendDigest({ environment, service }: Runtime): Promise<void> {
  const { wecomWebhookUrl } = environment.config
  if (wecomWebhookUrl === undefined) return
  const digest = await service.database.ask('take_digest', {}, digestSchema)
  if (digest === null) return
  try {
    await tellRobot(environment, wecomWebhookUrl, writeDigest(digest))
  } catch (error) {
    const reason = error instanceof RobotRefused ? error.message : 'the robot does not answer'
    await service.database.call('finish_digest', { failure: reason })
    throw new RobotRefused(reason)
  }
  await service.database.call('finish_digest', {})
}

function writeDigest(digest: Digest): string {
  const late = digest.mostOverdue.map(({ name, count }) => `${name} ${count} 件`).join('、')
  return [
    `**${province.product} ${digest.day}**`,
    `待处理 ${digest.toReview} 件，今天到期 ${digest.dueToday} 件，超期 ${digest.overdue} 件`,
    ...(late === '' ? [] : [`超期最多：${late}`]),
    ...digest.toldSuperiors.map(
      ({ superior, receiver, count }) =>
        `请${superior}督办：${receiver}新超期 ${count} 件（overdue_reports）`,
    ),
    `等职工补正 ${digest.waiting} 件`,
    `昨天提交 ${digest.submittedYesterday} 件，作出决定 ${digest.decidedYesterday} 个`,
    `今天的活动 ${digest.eventsToday} 场，待审核的报名 ${digest.signupsToReview} 个`,
    ...(digest.messagesFailed === 0 ? [] : [`微信没有收下的消息 ${digest.messagesFailed} 条`]),
  ].join('\n')
}

/** 企业微信群机器人: markdown of at most 4096 bytes; errcode 0 means accepted. */
async function tellRobot({ wechatFetch }: Environment, address: string, content: string): Promise<void> {
  const response = await wechatFetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'markdown', markdown: { content } }),
    signal: AbortSignal.timeout(10_000),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  const { success, data } = z.safeParse(z.object({ errcode: z.int() }), answer)
  if (!success) throw new RobotRefused(`the robot answers HTTP ${response.status}`)
  if (data.errcode !== 0) throw new RobotRefused(`the robot answers errcode ${data.errcode}`)
}
