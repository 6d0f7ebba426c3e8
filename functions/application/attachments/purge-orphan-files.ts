import * as z from '#shared/zod.ts'
import type { Runtime } from '../../runtime.ts'

const orphansSchema = z.array(z.object({ id: z.uuid(), path: z.string() }))

/**
 * Removes uploads that no application took: the files first, so that a row never goes while its file stays. Telling
 * the database also notes that the purge ran, so it is told when there was nothing to do.
 */
export async function purgeOrphanFiles({ service }: Runtime): Promise<void> {
  const orphans = await service.database.ask('list_orphan_attachments', {}, orphansSchema)
  if (orphans.length > 0) await service.storage.remove(orphans.map(({ path }) => path))
  await service.database.call('forget_attachments', { ids: orphans.map(({ id }) => id) })
}

/** Removes the bytes of what was erased: its rows are gone already, and the paths go only after the files. */
export async function purgeDoomedFiles({ service }: Runtime): Promise<void> {
  const paths = await service.database.ask('list_doomed_files', {}, z.array(z.string()))
  if (paths.length === 0) return
  await service.storage.remove(paths)
  await service.database.call('forget_doomed_files', { paths })
}
