import { type Health, healthSchema } from '#shared/foundation/endpoints/health.ts'
import { timestampSchema } from '#shared/foundation/values.ts'
import * as z from '#shared/zod.ts'
import { connectAsWorker, connectWorkerStorage } from '../database/worker-database.ts'
import type { Runtime } from '../runtime.ts'

const reportSchema = z.object({
  migration: healthSchema.shape.migration,
  jobs: healthSchema.shape.jobs,
  yearsWithoutHolidays: healthSchema.shape.yearsWithoutHolidays,
  now: timestampSchema,
  missingKeys: z.int(),
})
type Report = z.infer<typeof reportSchema>

/** Half of what a token lasts. */
const greatestDifferenceMilliseconds = 30_000

/** The smallest possible write: one row with a distant end that counts for nobody. */
const proofOfWriting = { limits: [{ key: 'a look at our health', most: 1_000_000, seconds: 60 }] }

/** Nobody. A token for this worker is signed like every other, and opens an empty account. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Whether database and storage accept a token that we signed: with another SUPABASE_JWT_SECRET all workers are refused. */
async function areWorkersLetIn(runtime: Runtime): Promise<boolean> {
  const [, isLetIn] = await Promise.all([
    connectAsWorker(runtime, nobody).ask('list_drafts', {}, z.array(z.unknown())),
    connectWorkerStorage(runtime, nobody).letsIn(`${nobody}/health.jpg`),
  ])
  return isLetIn
}

/** Checks the database, its keys and clock, the storage and the disk at once. A part that does not answer is down, for whatever reason. */
export async function checkHealth(runtime: Runtime): Promise<Health> {
  const { environment, service } = runtime
  const [report, isWritable, isStorageUp, areLetIn, disk] = await Promise.all([
    service.database.ask('get_health', {}, reportSchema).catch(() => undefined),
    service.database.call('count_request', proofOfWriting).then(succeed, fail),
    service.storage.isReachable().catch(fail),
    areWorkersLetIn(runtime).catch(fail),
    environment.checkDisk?.() ?? null,
  ])
  return {
    version: environment.config.version,
    database: report ? (isWritable ? 'ok' : 'unwritable') : 'down',
    storage: isStorageUp ? 'ok' : 'down',
    workers: areLetIn ? 'ok' : 'refused',
    disk,
    keys: report && report.missingKeys > 0 ? 'missing' : 'ok',
    clock: report && isClockWrong(report, environment.now()) ? 'wrong' : 'ok',
    migration: report?.migration ?? null,
    yearsWithoutHolidays: report?.yearsWithoutHolidays ?? [],
    jobs: report?.jobs ?? [],
  }
}

const isClockWrong = ({ now }: Report, here: Date) =>
  Math.abs(Date.parse(now) - here.getTime()) > greatestDifferenceMilliseconds

const succeed = () => true
const fail = () => false

/** Whether every checked part is well. */
export function isHealthy({ database, storage, workers, disk, keys, clock }: Health): boolean {
  return [database, storage, workers, disk ?? 'ok', keys, clock].every((part) => part === 'ok')
}
