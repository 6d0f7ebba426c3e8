import { type Health, healthSchema } from '#shared/api/health.ts'
import * as z from '#shared/zod.ts'
import type { Runtime } from '../runtime.ts'

const reportSchema = z.object({
  migration: healthSchema.shape.migration,
  jobs: healthSchema.shape.jobs,
})

/** Asks the database and the storage at once. A neighbor that does not answer is down, whatever the reason. */
export async function checkHealth({ environment, service }: Runtime): Promise<Health> {
  const [report, isStorageUp] = await Promise.all([
    service.database.ask('get_health', {}, reportSchema).catch(() => undefined),
    service.storage.isReachable().catch(() => false),
  ])
  return {
    version: environment.config.version,
    database: report ? 'ok' : 'down',
    storage: isStorageUp ? 'ok' : 'down',
    migration: report?.migration ?? null,
    jobs: report?.jobs ?? [],
  }
}
