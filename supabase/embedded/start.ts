import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite'
import { seedDemo } from '../demo/seed-demo.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { DataFolderError, explainWriteError } from './data-folder-error.ts'
import { checkDisk } from './disk.ts'
import { type EmbeddedSupabase, serveWithLite } from './lite.ts'
import {
  applyMigrations,
  applySeeds,
  grantEventKinds,
  hasHistory,
  prepareDatabase,
  type SqlRunner,
} from './migrations.ts'
import { loadSecrets } from './secrets.ts'

/** How the embedded Supabase starts. */
export type StartOptions = {
  /** Holds the database, the files and the secrets. It is made when missing. */
  dataDir: string
  /** Empties the folder first, except its secrets. */
  reset?: boolean
  /** Fills a fresh database with visibly fictional events and applications. On by default. */
  demo?: boolean
  /** Gets a sentence about anything that is moved or erased in the folder, or is odd. By default it is printed. */
  say?: (sentence: string) => void
}

/**
 * Starts a Supabase project in this process: database, REST and storage in one folder. Pending migrations are applied
 * at every start. Throws DataFolderError with a sentence for the person at the terminal when the folder cannot be used.
 */
export async function startEmbeddedSupabase(options: StartOptions): Promise<EmbeddedSupabase> {
  const say = options.say ?? ((sentence) => process.stderr.write(`${sentence}\n`))
  const folder = openDataFolder(options.dataDir, { reset: options.reset ?? false, say })
  try {
    const secrets = loadSecrets(folder.path)
    const { connection, isFresh } = await openProject(folder, say)
    try {
      const state = await applyMigrations(runnerOf(connection))
      if (state !== 'current') throw new DataFolderError(state, folder.path)
      if (isFresh) {
        await applySeeds(runnerOf(connection))
        await grantEventKinds(runnerOf(connection))
      }
      const { files, release: onClose } = folder
      const supabase = await serveWithLite(connection, { files, secrets, onClose })
      if (isFresh && options.demo !== false) await seedDemo(supabase)
      folder.markReady()
      return supabase
    } catch (error) {
      await connection.close().catch(() => undefined)
      throw error
    }
  } catch (error) {
    folder.release()
    throw explainWriteError(error, folder.path)
  }
}

/** The database as a hosted project has it before our migrations, or as it was left. It is fresh when nobody has used it. */
async function openProject(
  folder: DataFolder,
  say: (sentence: string) => void,
): Promise<{ connection: PgliteConnection; isFresh: boolean }> {
  let connection = await openDatabase(folder)
  if (folder.contents !== 'empty') {
    if (folder.contents === 'ready') return { connection, isFresh: false }
    if (await hasHistory(runnerOf(connection))) {
      say(
        `${folder.database} 里的 wangong-ready 不见了，数据库是完整的：照常使用。(The file wangong-ready is missing, but the database is there: it is used as it is.)`,
      )
      return { connection, isFresh: false }
    }
    await connection.close()
    folder.setAside()
    connection = await openDatabase(folder)
  }
  await prepareDatabase(runnerOf(connection))
  return { connection, isFresh: true }
}

/** Opens the database of a folder as it is. Throws DataFolderError when it cannot be opened. */
export async function openDatabase({
  database,
  path,
}: Pick<DataFolder, 'database' | 'path'>): Promise<PgliteConnection> {
  try {
    const connection = await createPgliteConnection({ url: database })
    await connection.driver.query('select 1')
    return connection
  } catch (error) {
    // PostgreSQL does not report what stopped it, so the disk is checked.
    const disk = await checkDisk(database)
    throw new DataFolderError(disk === 'ok' ? 'broken' : disk, path, error)
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
