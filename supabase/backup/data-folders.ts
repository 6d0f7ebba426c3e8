import path from 'node:path'
import { openDataFolder } from '../embedded/data-folder.ts'
import { takeLock } from '../embedded/folder-lock.ts'
import { partsOf } from '../embedded/folder-parts.ts'
import { prepareDatabase } from '../embedded/migrations.ts'
import { keepSecrets, loadSecrets } from '../embedded/secrets.ts'
import { openDatabase, startEmbeddedSupabase } from '../embedded/start.ts'
import { BackupRefused } from './backup-refused.ts'
import { openCopied } from './copied-folder.ts'
import { openFilesFolder, openStorage } from './file-shelf.ts'
import type { KeysFile } from './keys-file.ts'
import type { Manifest } from './manifest.ts'
import { restoreDatabase, restoreFiles } from './restore-backup.ts'
import type { BackupPlan } from './write-backup.ts'

/** What a backup reads, and how to let go of it. */
export type BackupSource = Pick<BackupPlan, 'database' | 'files' | 'secrets'> & { close: () => Promise<void> }

/** The data folder of a stopped server, opened without changing anything. Throws BackupRefused or DataFolderError. */
export async function openFolderSource(dataDir: string): Promise<BackupSource> {
  const folder = path.resolve(dataDir)
  const parts = partsOf(folder)
  if (!['ready', 'unmarked'].includes(parts.look()))
    throw new BackupRefused(
      `There are no data in ${folder}: name another folder with DATA_DIR, or a server with DATABASE_URL.`,
    )
  const release = takeLock(folder)
  try {
    const database = await openCopied(await openDatabase({ database: parts.database, path: folder }))
    return {
      database,
      files: openFilesFolder(parts.files),
      secrets: loadSecrets(folder),
      close: async () => {
        await database.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Restores a backup into a data folder that is empty or missing. Throws BackupRefused or DataFolderError. */
export async function restoreFolder(
  dataDir: string,
  from: string,
  manifest: Manifest,
  keys: KeysFile | undefined,
): Promise<void> {
  const folder = openDataFolder(dataDir, { reset: false, say: () => {} })
  try {
    if (folder.contents !== 'empty')
      throw new BackupRefused(
        `${folder.path} holds data already: restore into an empty folder with DATA_DIR. Nothing was changed.`,
      )
    if (keys?.secrets) keepSecrets(folder.path, keys.secrets)
    const database = await openCopied(await openDatabase(folder))
    try {
      await prepareDatabase(database)
      await restoreDatabase(database, from, manifest, keys)
    } finally {
      await database.close()
    }
    folder.markReady()
  } finally {
    folder.release()
  }
  const supabase = await startEmbeddedSupabase({ dataDir, demo: false })
  try {
    await restoreFiles(openStorage({ ...supabase, key: supabase.serviceRoleKey }), from, manifest)
  } finally {
    await supabase.close()
  }
}
