import * as z from '#shared/zod.ts'
import { describeFault } from '../http/log.ts'
import type { Runtime } from '../runtime.ts'
import { runQueuedTexts } from './check-queued-texts.ts'
import { purgeDoomedFiles, purgeOrphanFiles } from './purge-orphan-files.ts'

const outcomesSchema = z.array(z.object({ name: z.string(), ok: z.boolean(), error: z.nullish(z.string()) }))

export type JobOutcome = { name: string; isOk: boolean }

/** Runs what is due: SQL's own jobs first, then what SQL cannot do, asking WeChat and removing files. One failing job stops no other. */
export async function runDueJobs(runtime: Runtime): Promise<JobOutcome[]> {
  const outcomes = await runtime.service.database.read('run_due_jobs', {}, outcomesSchema)
  const texts = await runQueuedTexts(runtime)
  const purge = await runPurge(runtime)
  return [...outcomes.map(({ name, ok }) => ({ name, isOk: ok })), texts, purge]
}

async function runPurge(runtime: Runtime): Promise<JobOutcome> {
  const name = 'purge-uploads'
  try {
    await purgeDoomedFiles(runtime)
    await purgeOrphanFiles(runtime)
    return { name, isOk: true }
  } catch (error) {
    runtime.environment.log({ level: 'error', event: `job ${name} failed`, ...describeFault(error) })
    return { name, isOk: false }
  }
}
