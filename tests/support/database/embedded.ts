import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { keepPglite, openPglite, openPreparedPglite } from '../../../scripts/database/prepared-pglite.ts'
import { madeOnce } from '../../../scripts/steps/made-once.ts'
import { type EmbeddedSupabase, serveWithLite } from '../../../supabase/embedded/lite.ts'
import { applyMigrations, applySeeds } from '../../../supabase/embedded/migrations.ts'
import { makeSecrets } from '../../../supabase/embedded/secrets.ts'
import { runnerOf } from '../../../supabase/embedded/start.ts'
import { nameOfDatabase } from './name-of-database.ts'

/**
 * A migrated project for one test file: in memory, cloned from a snapshot that the first file makes (a clone takes half
 * a second, a migration run three).
 */
export function useEmbeddedSupabase(): { readonly current: EmbeddedSupabase } {
  let supabase: EmbeddedSupabase | undefined
  const files = mkdtempSync(join(tmpdir(), 'wangong-files-'))

  beforeAll(async () => {
    supabase = await serveWithLite(await openPglite(await migrated()), { files, secrets: makeSecrets() })
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

/** The folder of a migrated database. */
const migrated = () =>
  madeOnce(nameOfDatabase('migrated'), async (half) => {
    const connection = await openPreparedPglite()
    await applyMigrations(runnerOf(connection))
    await applySeeds(runnerOf(connection))
    await keepPglite(connection, half)
  })
