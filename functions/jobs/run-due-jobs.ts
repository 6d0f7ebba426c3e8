import * as z from '#shared/zod.ts'
import { checkFiles } from '../application/attachments/check-files.ts'
import { purgeDoomedFiles, purgeOrphanFiles } from '../application/attachments/purge-orphan-files.ts'
import { sendDigest } from '../desk/digest/send-digest.ts'
import { describeFault } from '../foundation/log.ts'
import { deliverMessages } from '../message/deliver-messages.ts'
import type { Runtime } from '../runtime.ts'
import { checkQueuedTexts } from '../signup/texts/check-queued-texts.ts'

const outcomesSchema = z.array(z.object({ name: z.string(), ok: z.boolean(), error: z.nullish(z.string()) }))

export type JobOutcome = { name: string; isOk: boolean }

/** The jobs that SQL cannot do: calling WeChat and removing files. */
const ownJobs: Record<string, (runtime: Runtime) => Promise<void>> = {
  'check-files': checkFiles,
  'check-texts': checkQueuedTexts,
  'deliver-messages': deliverMessages,
  'purge-uploads': async (runtime) => {
    await purgeDoomedFiles(runtime)
    await purgeOrphanFiles(runtime)
  },
  'send-digest': sendDigest,
}

/** Runs the due jobs. SQL's jobs run first, because they write messages. A failing job does not stop the others. */
export async function runDueJobs(runtime: Runtime): Promise<JobOutcome[]> {
  const outcomes = await runtime.service.database.ask('run_due_jobs', {}, outcomesSchema)
  const own: JobOutcome[] = []
  for (const [name, run] of Object.entries(ownJobs)) own.push(await runOwn(runtime, name, run))
  return [...outcomes.map(({ name, ok }) => ({ name, isOk: ok })), ...own]
}

async function runOwn(
  runtime: Runtime,
  name: string,
  run: (runtime: Runtime) => Promise<void>,
): Promise<JobOutcome> {
  try {
    await run(runtime)
    return { name, isOk: true }
  } catch (error) {
    runtime.environment.log({ level: 'error', event: `job ${name} failed`, ...describeFault(error) })
    return { name, isOk: false }
  }
}
