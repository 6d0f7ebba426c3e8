import { createHash } from 'node:crypto'
import { preparedFrom } from '../../../scripts/database/prepared-pglite.ts'
import { listMigrations, listSeeds } from '../../../supabase/embedded/migrations.ts'

/** The name of a kept migrated database of today. It changes with its sources. */
export function nameOfDatabase(kind: string): string {
  const hash = createHash('sha256')
  for (const text of [...preparedFrom(), ...listMigrations().map(({ sql }) => sql), ...listSeeds()])
    hash.update(text)
  const today = new Date().toISOString().slice(0, 10)
  return `${kind}-${today}-${hash.digest('hex').slice(0, 16)}`
}
