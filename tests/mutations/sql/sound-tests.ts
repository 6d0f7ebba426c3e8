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
 * Runs test files without any bug, unless that is known of them. A test that fails then has nothing to say about a bug.
 * Returns those that pass.
 */
export function findSoundTests(tests: ReadonlySet<string>): Set<string> {
  const schemas = hashOfSchemas()
  const isKnown = (test: string) => readSound()[test] === keyOf(test, schemas)
  const unknown = [...tests].filter((test) => !isKnown(test))
  if (unknown.length > 0) {
    console.log(`Running ${unknown.length} test files without a bug`)
    const failures = runTests(unknown, { isAll: true })
    for (const failure of failures) console.error(`fails without a bug: ${failure.file}: ${failure.test}`)
    const failed = new Set(failures.map((failure) => failure.file))
    const passed = unknown.filter((test) => !failed.has(test))
    const sound = Object.fromEntries(passed.map((test) => [test, keyOf(test, schemas)]))
    writeFileSync(file, `${JSON.stringify({ ...readSound(), ...sound }, null, 2)}\n`)
  }
  return new Set([...tests].filter(isKnown))
}
