import * as z from '#shared/zod.ts'
import type { Runtime } from '../../runtime.ts'
import { recordVerdicts } from './record-verdicts.ts'

const queuedSchema = z.array(
  z.object({ subjectId: z.uuid(), kind: z.string(), text: z.string(), openid: z.nullable(z.string()) }),
)

/** A rush leaves hundreds of texts. WeChat reads 4,000 a minute of one app. */
const mostRounds = 20

/**
 * Asks WeChat about the texts of signups and teams, after they have their seats. What it does not decide waits and is asked
 * about later. Reading the queue records the run of the job.
 */
export async function checkQueuedTexts(runtime: Runtime): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const queued = await runtime.service.database.ask('list_queued_texts', {}, queuedSchema)
    if (queued.length === 0) return
    const checked = await Promise.all(
      queued.map(async ({ openid, ...text }) => {
        const asked = { openid: openid ?? undefined, scene: 'profile', content: text.text } as const
        return { ...text, verdict: await runtime.wechat.checkText(asked) }
      }),
    )
    await recordVerdicts(runtime, checked)
  }
}
