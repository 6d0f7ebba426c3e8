import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPgliteConnection } from '@supabase/lite/pglite'
import { afterAll, beforeAll } from 'vitest'
import { type EmbeddedSupabase, serveWithLite } from '../../../supabase/embedded/lite.ts'
import { applyMigrations, applySeeds, prepareDatabase } from '../../../supabase/embedded/migrations.ts'
import { makeSecrets } from '../../../supabase/embedded/secrets.ts'
import { runnerOf } from '../../../supabase/embedded/start.ts'
import { madeOnce } from '../made-once.ts'
import { nameOfDatabase } from './name-of-database.ts'

/**
 * A migrated project of its own for one test file: in memory, cloned from a snapshot that the first file to need it
 * makes (a clone takes half a second, a migration run three).
 */
export function useEmbeddedSupabase(): { readonly current: EmbeddedSupabase } {
  let supabase: EmbeddedSupabase | undefined
  const files = mkdtempSync(join(tmpdir(), 'wangong-files-'))

  beforeAll(async () => {
    const connection = await createPgliteConnection({
      pgliteOptions: { loadDataDir: new Blob([await migratedSnapshot()]) },
    })
    supabase = await serveWithLite(connection, { files, secrets: makeSecrets() })
  })
  afterAll(async () => {
    await supabase?.close()
    rmSync(files, { recursive: true, force: true })
  })

  return {
    get current() {
      if (supabase === undefined) throw new Error('the database starts in beforeAll')
      return supabase
    },
  }
}

async function migratedSnapshot(): Promise<Buffer<ArrayBuffer>> {
  const folder = await madeOnce(nameOfDatabase('snapshot'), async (half) => {
    const connection = await createPgliteConnection({})
    await prepareDatabase(runnerOf(connection))
    await applyMigrations(runnerOf(connection))
    await applySeeds(runnerOf(connection))
    const dump = await connection.driver.dumpDataDir('none')
    await connection.close()
    writeFileSync(join(half, 'database.tar'), Buffer.from(await dump.arrayBuffer()))
  })
  return readFileSync(join(folder, 'database.tar'))
}
