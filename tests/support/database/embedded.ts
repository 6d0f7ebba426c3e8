import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openPglite } from '../../../scripts/database/prepared-pglite.ts'
import { type EmbeddedSupabase, serveWithLite } from '../../../supabase/embedded/lite.ts'
import { makeSecrets } from '../../../supabase/embedded/secrets.ts'
import { migratedFolder } from './migrated-folder.ts'

/**
 * A migrated project for one test file: in memory, cloned from a snapshot that the first file makes (a clone takes half
 * a second, a migration run three).
 */
export function useEmbeddedSupabase(): { readonly current: EmbeddedSupabase } {
  let supabase: EmbeddedSupabase | undefined
  const files = mkdtempSync(join(tmpdir(), 'wangong-files-'))

  beforeAll(async () => {
    supabase = await serveWithLite(await openPglite(await migratedFolder()), {
      files,
      secrets: makeSecrets(),
    })
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
