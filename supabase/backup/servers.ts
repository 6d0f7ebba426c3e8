import { BackupRefused } from './backup-refused.ts'
import { openPostgres } from './copied-postgres.ts'
import type { BackupSource } from './data-folders.ts'
import { type FileShelf, openStorage } from './file-shelf.ts'

/** The environment variables that lead to a project on a server. */
export type ServerVariables = {
  DATABASE_URL?: string | undefined
  SUPABASE_URL?: string | undefined
  SUPABASE_SERVICE_ROLE_KEY?: string | undefined
}

/** The storage of the project. Throws BackupRefused when it is not named, so that nobody leaves the files out unknowingly. */
export function storageOf({ SUPABASE_URL: url, SUPABASE_SERVICE_ROLE_KEY: key }: ServerVariables): FileShelf {
  if (url && key) return openStorage({ url, key })
  throw new BackupRefused(
    'The files are in the storage: set SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY beside DATABASE_URL, or leave the files out with --without-files.',
  )
}

/** A project on a server. */
export async function openServerSource(address: string, files: FileShelf | undefined): Promise<BackupSource> {
  const database = await openPostgres(address)
  return { database, files, secrets: null, close: database.close }
}
