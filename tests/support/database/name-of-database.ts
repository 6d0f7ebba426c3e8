import { createHash } from 'node:crypto'
import { preparedFrom } from '../../../scripts/database/prepared-pglite.ts'
import { listMigrations, listSeeds } from '../../../supabase/embedded/migrations.ts'

/** The name under which a migrated database of today is kept for the next test: another one once its sources change. */
export function nameOfDatabase(kind: string): string {
  const hash = createHash('sha256')
  for (const text of [...preparedFrom(), ...listMigrations().map(({ sql }) => sql), ...listSeeds()])
    hash.update(text)
  const today = new Date().toISOString().slice(0, 10)
  return `${kind}-${today}-${hash.digest('hex').slice(0, 16)}`
}
