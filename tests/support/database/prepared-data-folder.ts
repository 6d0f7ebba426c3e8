import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { madeOnce } from '../../../scripts/steps/made-once.ts'
import { startEmbeddedSupabase } from '../../../supabase/embedded/start.ts'
import { copyFolder } from '../copy-folder.ts'
import { nameOfDatabase } from './name-of-database.ts'

/**
 * A data folder after a first start, copied from a kept one: the copy takes a tenth of a second, a first start four.
 * The caller removes it.
 */
export async function makeDataFolder({ demo }: { demo: boolean }): Promise<string> {
  const made = demo
    ? // Events of the demo data count from now, so they are made in each run.
      await madeOnce('demo', (folder) => startOnce(folder, true), tmpdir())
    : await madeOnce(nameOfDatabase('folder'), (folder) => startOnce(folder, false))
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wangong-data-'))
  copyFolder(made, dataDir)
  return dataDir
}

async function startOnce(dataDir: string, demo: boolean): Promise<void> {
  await (await startEmbeddedSupabase({ dataDir, demo })).close()
  // Each server has its own.
  rmSync(path.join(dataDir, 'secrets.json'))
}
