import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { getAuthSchemaSql, getStorageSchemaSql } from '@supabase/lite'
import { listMigrations, listSeeds } from '../../../supabase/embedded/migrations.ts'

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')

/** The name under which a migrated database of today is kept for the next test: another one once its sources change. */
export function nameOfDatabase(kind: string): string {
  const hash = createHash('sha256')
  for (const text of [
    getAuthSchemaSql(),
    getStorageSchemaSql(),
    read('supabase/embedded/prepare.sql'),
    read('package.json'),
    ...listMigrations().map(({ sql }) => sql),
    ...listSeeds(),
  ])
    hash.update(text)
  const today = new Date().toISOString().slice(0, 10)
  return `${kind}-${today}-${hash.digest('hex').slice(0, 16)}`
}
