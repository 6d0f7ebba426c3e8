import { type Health, healthSchema } from '#shared/foundation/endpoints/health.ts'
import * as z from '#shared/zod.ts'
import type { Runtime } from '../runtime.ts'

const reportSchema = z.object({
  migration: healthSchema.shape.migration,
  jobs: healthSchema.shape.jobs,
  yearsWithoutHolidays: healthSchema.shape.yearsWithoutHolidays,
})

/** The smallest possible write: one row with a distant end that counts for nobody. */
const proofOfWriting = { limits: [{ key: 'a look at our health', most: 1_000_000, seconds: 60 }] }

/** Checks the database, the storage and the disk at once. A part that does not answer is down, for whatever reason. */
export async function checkHealth({ environment, service }: Runtime): Promise<Health> {
  const [report, isWritable, isStorageUp, disk] = await Promise.all([
    service.database.ask('get_health', {}, reportSchema).catch(() => undefined),
    service.database.call('count_request', proofOfWriting).then(succeed, fail),
    service.storage.isReachable().catch(fail),
    environment.checkDisk?.() ?? null,
  ])
  return {
    version: environment.config.version,
    database: report ? (isWritable ? 'ok' : 'unwritable') : 'down',
    storage: isStorageUp ? 'ok' : 'down',
    disk,
    migration: report?.migration ?? null,
    yearsWithoutHolidays: report?.yearsWithoutHolidays ?? [],
    jobs: report?.jobs ?? [],
  }
}

const succeed = () => true
const fail = () => false

/** Whether every checked part is well. */
export function isHealthy({ database, storage, disk }: Health): boolean {
  return database === 'ok' && storage === 'ok' && (disk === null || disk === 'ok')
}
