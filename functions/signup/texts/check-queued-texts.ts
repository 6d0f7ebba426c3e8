import * as z from '#shared/zod.ts'
import type { Runtime } from '../../runtime.ts'
import { recordVerdicts } from './record-verdicts.ts'

const queuedSchema = z.array(
  z.object({ subjectId: z.uuid(), kind: z.string(), text: z.string(), openid: z.nullable(z.string()) }),
)

/** Asks WeChat again about texts that it could not check at once. Reading the queue records the run of the job. */
export async function checkQueuedTexts(runtime: Runtime): Promise<void> {
  const queued = await runtime.service.database.ask('list_queued_texts', {}, queuedSchema)
  for (const { openid, ...text } of queued) {
    const asked = { openid: openid ?? undefined, scene: 'profile', content: text.text } as const
    await recordVerdicts(runtime, [{ ...text, verdict: await runtime.wechat.checkText(asked) }])
  }
}
