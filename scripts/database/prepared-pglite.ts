import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getAuthSchemaSql, getStorageSchemaSql } from '@supabase/lite'
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite'
import { prepareDatabase } from '../../supabase/embedded/migrations.ts'
import { runnerOf } from '../../supabase/embedded/start.ts'
import { madeOnce } from '../steps/made-once.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

/** Everything that an empty database is made of, before its first migration. */
export const preparedFrom = () => [
  getAuthSchemaSql(),
  getStorageSchemaSql(),
  read('supabase/embedded/prepare.sql'),
  // The version of PGlite.
  read('package.json'),
]

/**
 * A database in memory in the state of a project before its first migration, loaded from a kept copy: making it takes
 * four seconds.
 */
export async function openPreparedPglite(): Promise<PgliteConnection> {
  const hash = createHash('sha256').update(preparedFrom().join('\n')).digest('hex').slice(0, 16)
  const folder = await madeOnce(`prepared-${hash}`, async (half) => {
    const connection = await createPgliteConnection({})
    await prepareDatabase(runnerOf(connection))
    await keepPglite(connection, half)
  })
  return openPglite(folder)
}

/** Writes a database in memory into a folder and closes it. */
export async function keepPglite(connection: PgliteConnection, folder: string): Promise<void> {
  const dump = await connection.driver.dumpDataDir('none')
  writeFileSync(path.join(folder, 'database.tar'), Buffer.from(await dump.arrayBuffer()))
  await connection.close()
}

/** A database in memory from the files of `keepPglite`. */
export const openPglite = (folder: string): Promise<PgliteConnection> =>
  createPgliteConnection({
    pgliteOptions: { loadDataDir: new Blob([readFileSync(path.join(folder, 'database.tar'))]) },
  })
