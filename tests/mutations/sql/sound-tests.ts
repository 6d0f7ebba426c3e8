import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { kept, root } from '../places.ts'
import { runTests } from './run-tests.ts'

const file = path.join(kept, 'sound-tests.json')
const readSound = (): Record<string, string> =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

/** Identifies a test file and the database it was run on. */
function keyOf(test: string, schemas: string): string {
  return createHash('sha256')
    .update(schemas)
    .update(readFileSync(path.join(root, 'tests', test)))
    .digest('hex')
    .slice(0, 16)
}

function hashOfSchemas(): string {
  const hash = createHash('sha256')
  for (const name of globSync('supabase/schemas/**/*.sql', { cwd: root }).sort())
    hash.update(readFileSync(path.join(root, name)))
  return hash.digest('hex')
}

/**
 * Whether a test file passes without any bug, in the copy without one; it is run unless that is known. A test that fails
 * then has nothing to say about a bug.
 */
export function isSound(test: string): boolean {
  const key = keyOf(test, hashOfSchemas())
  if (readSound()[test] === key) return true
  const failures = runTests([test], { isAll: true })
  for (const failure of failures) console.error(`fails without a bug: ${failure.file}: ${failure.test}`)
  if (failures.length === 0)
    writeFileSync(file, `${JSON.stringify({ ...readSound(), [test]: key }, null, 2)}\n`)
  return failures.length === 0
}
