import * as z from '#shared/zod.ts'
import type { Runtime } from '../runtime.ts'

const orphansSchema = z.array(z.object({ id: z.uuid(), path: z.string() }))

/**
 * Removes uploads that no application took: the files first, so that a row never goes while its file stays. Telling
 * the database also notes that the purge ran, so it is told when there was nothing to do.
 */
export async function purgeOrphanFiles({ service }: Runtime): Promise<void> {
  const orphans = await service.database.read('list_orphan_attachments', {}, orphansSchema)
  if (orphans.length > 0) await service.storage.remove(orphans.map(({ path }) => path))
  await service.database.call('forget_attachments', { ids: orphans.map(({ id }) => id) })
}
