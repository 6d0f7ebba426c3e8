import * as z from '#shared/zod.ts'
import type { Runtime } from '../../runtime.ts'

const orphansSchema = z.array(z.object({ id: z.uuid(), path: z.string() }))

/**
 * Removes uploads that belong to no application. The files are removed before their rows, so that no file is left
 * without a row. The database is told even when nothing was removed, because this call also records the run.
 */
export async function purgeOrphanFiles({ service }: Runtime): Promise<void> {
  const orphans = await service.database.ask('list_orphan_attachments', {}, orphansSchema)
  if (orphans.length > 0) await service.storage.remove(orphans.map(({ path }) => path))
  await service.database.call('forget_attachments', { ids: orphans.map(({ id }) => id) })
}

/** Removes the files of erased applications. Their rows are gone already; their paths are removed after the files. */
export async function purgeDoomedFiles({ service }: Runtime): Promise<void> {
  const paths = await service.database.ask('list_doomed_files', {}, z.array(z.string()))
  if (paths.length === 0) return
  await service.storage.remove(paths)
  await service.database.call('forget_doomed_files', { paths })
}
