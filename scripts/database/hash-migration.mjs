import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'

/** What a migration is recognized by in supabase/releases.json; undefined for a file that is gone. */
export function hashMigration(file) {
  const place = path.join(root, 'supabase/migrations', file)
  return existsSync(place) ? createHash('sha256').update(readFileSync(place)).digest('hex') : undefined
}
