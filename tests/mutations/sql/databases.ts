import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../places.ts'
import type { SqlMutation } from './mutation.ts'
import { copy, placeOf } from './project-copy.ts'

const migrations = path.join(copy, 'supabase/migrations')
const made = path.join(copy, '.cache/made')
const bugMigration = path.join(migrations, '99990101000000_bug.sql')

/** Makes the databases of the copy: `load` for the tests of a bug, `restore` for tests without any. */
export type Databases = { load: (mutation: SqlMutation) => void; restore: () => void }

/** Makes the database of the copy as its schema files are now, which must have no bug. */
export function loadClean(): Databases {
  forgetDatabases(new Set())
  loadWhole('nothing')
  const kept = new Set(readdirSync(made))
  const [first = ''] = readdirSync(migrations)
  const baseline = readFileSync(path.join(migrations, first), 'utf8')
  const clean = [...kept].find((name) => name.startsWith('migrated-'))
  if (clean === undefined) throw new Error('the database without a bug was not kept')
  const restore = () => {
    forgetDatabases(kept)
    rmSync(bugMigration, { force: true })
    writeFileSync(path.join(migrations, first), baseline)
  }
  const load = (mutation: SqlMutation) => {
    restore()
    const before = path.join(root, 'supabase/schemas', mutation.file)
    const files = [before, placeOf(mutation.file), bugMigration, path.join(made, clean)]
    if (run(path.join(copy, 'tests/mutations/sql/load-difference.mjs'), files).status === 0) return
    rmSync(bugMigration, { force: true })
    loadWhole(mutation.bug)
  }
  return { load, restore }
}

/** A bug in a table or an index, and a function with other parameters, need a whole database. */
function loadWhole(bug: string): void {
  for (const result of [
    run(path.join(root, 'scripts/database/only-baseline.mjs'), [copy]),
    run(path.join(copy, 'tests/mutations/sql/load-changed.ts')),
  ])
    if (result.status !== 0)
      throw new Error(`With the bug “${bug}” the database does not load:\n${result.stdout}${result.stderr}`)
}

const run = (file: string, words: readonly string[] = []) =>
  spawnSync(process.execPath, [file, ...words], { encoding: 'utf8' })

/** Databases with a bug are used once. */
function forgetDatabases(kept: ReadonlySet<string>): void {
  mkdirSync(made, { recursive: true })
  for (const name of readdirSync(made))
    if (!name.startsWith('prepared-') && !kept.has(name))
      rmSync(path.join(made, name), { recursive: true, force: true })
}
