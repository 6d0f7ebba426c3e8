import * as z from '#shared/zod.ts'
import { describeFault } from '../http/log.ts'
import type { Runtime } from '../runtime.ts'
import { recordVerdicts } from '../texts/record-verdicts.ts'
import type { JobOutcome } from './run-due-jobs.ts'

const queuedSchema = z.array(
  z.object({ subjectId: z.uuid(), kind: z.string(), text: z.string(), openid: z.nullable(z.string()) }),
)

/** Asks WeChat again about the texts it could not answer at once. Asking for the queue notes that the job ran. */
export async function runQueuedTexts(runtime: Runtime): Promise<JobOutcome> {
  const name = 'check-texts'
  try {
    const queued = await runtime.service.database.read('list_queued_texts', {}, queuedSchema)
    for (const { openid, ...text } of queued) {
      const asked = { openid: openid ?? undefined, scene: 'profile', content: text.text } as const
      await recordVerdicts(runtime, [{ ...text, verdict: await runtime.wechat.checkText(asked) }])
    }
    return { name, isOk: true }
  } catch (error) {
    runtime.environment.log({ level: 'error', event: `job ${name} failed`, ...describeFault(error) })
    return { name, isOk: false }
  }
}
