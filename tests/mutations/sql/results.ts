import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { kept, root } from '../places.ts'
import type { SqlMutation } from './mutation.ts'

/** `by` is the test that has noticed the bug. `key` identifies the mutation, the file it changes and its tests. */
export type SqlResult = { key: string; by: string | null; seconds: number }

const file = path.join(kept, 'sql.json')

/** The results of earlier runs by the mutation's sentence. */
export const readResults = (): Record<string, SqlResult> =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

export function keepResult(bug: string, result: SqlResult): void {
  writeFileSync(file, `${JSON.stringify({ ...readResults(), [bug]: result }, null, 2)}\n`)
}

export function keyOf(mutation: SqlMutation): string {
  const hash = createHash('sha256').update(JSON.stringify(mutation))
  for (const name of [
    `supabase/schemas/${mutation.file}`,
    ...mutation.noticedBy.map((test) => `tests/${test}`),
  ])
    hash.update(readFileSync(path.join(root, name)))
  return hash.digest('hex').slice(0, 16)
}
