import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite'
import { seedDemo } from '../demo/seed-demo.ts'
import { openDataFolder } from './data-folder.ts'
import { DataFolderError } from './data-folder-error.ts'
import { type EmbeddedSupabase, serveWithLite } from './lite.ts'
import { applyMigrations, applySeeds, prepareDatabase, type SqlRunner } from './migrations.ts'
import { loadSecrets } from './secrets.ts'

/** How the embedded Supabase starts. */
export type StartOptions = {
  /** Holds the database, the files and the secrets; made when missing. */
  dataDir: string
  /** Empties the folder first, its secrets excepted. */
  reset?: boolean
  /** Puts visibly fictional events and applications into a fresh database; on by default. */
  demo?: boolean
}

/**
 * Boots a Supabase project in this process: database, REST and storage under one folder. Pending migrations are applied
 * at every start. Throws DataFolderError with a sentence for the person at the terminal when the folder cannot be used.
 */
export async function startEmbeddedSupabase(options: StartOptions): Promise<EmbeddedSupabase> {
  const folder = openDataFolder(options.dataDir, { reset: options.reset ?? false })
  try {
    const secrets = loadSecrets(folder.path)
    const connection = await openDatabase(folder.database, folder.path)
    const database = runnerOf(connection)
    if (folder.isFresh) await prepareDatabase(database)
    const state = await applyMigrations(database)
    if (state !== 'current') {
      await connection.close()
      throw new DataFolderError(state, folder.path)
    }
    if (folder.isFresh) await applySeeds(database)
    const supabase = await serveWithLite(connection, {
      files: folder.files,
      secrets,
      onClose: folder.release,
    })
    if (folder.isFresh && options.demo !== false) await seedDemo(supabase)
    folder.markReady()
    return supabase
  } catch (error) {
    folder.release()
    throw error
  }
}

async function openDatabase(database: string, folder: string): Promise<PgliteConnection> {
  try {
    const connection = await createPgliteConnection({ url: database })
    await connection.driver.query('select 1')
    return connection
  } catch (error) {
    throw new DataFolderError('broken', folder, error)
  }
}

/** The database as migrations see it. */
export function runnerOf(connection: PgliteConnection): SqlRunner {
  return {
    execute: (sql) => connection.driver.exec(sql),
    query: async (sql, parameters) =>
      (await connection.driver.query<Record<string, unknown>>(sql, parameters)).rows,
  }
}
