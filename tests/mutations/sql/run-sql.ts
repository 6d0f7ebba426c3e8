import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Budget } from '../budget.ts'
import { root } from '../places.ts'
import type { Score } from '../score.ts'
import type { SqlMutation } from './mutation.ts'
import { copy, copyProject, forgetDatabases, plant } from './project-copy.ts'
import { keepResult, keyOf, readResults } from './results.ts'
import { runTests } from './run-tests.ts'
import { findSoundTests } from './sound-tests.ts'
import { sqlMutations } from './sql-mutations.ts'

/** The names of the parts: `sql/money` and so on. */
export const sqlParts = Object.keys(sqlMutations).map((subject) => `sql/${subject}`)

/** Of a part with another name there are none. */
const mutationsOf = (part: string) =>
  part.startsWith('sql/') ? (sqlMutations[part.slice('sql/'.length)] ?? []) : []

const resultOf = (mutation: SqlMutation) => {
  const result = readResults()[mutation.bug]
  return result?.key === keyOf(mutation) ? result : undefined
}

/**
 * Plants the bugs of these parts that were not tried yet, one at a time, while the budget lasts. Each gets a database of its
 * own. Tests that fail without a bug are left out.
 */
export function runSql(parts: readonly string[], budget: Budget): void {
  const pending = parts.flatMap(mutationsOf).filter((mutation) => resultOf(mutation) === undefined)
  if (pending.length === 0 || budget.isUsedUp()) return
  copyProject()
  loadDatabase('nothing')
  const sound = findSoundTests(new Set(pending.flatMap(({ noticedBy }) => noticedBy)))
  for (const mutation of pending) {
    if (budget.isUsedUp()) return
    const tests = mutation.noticedBy.filter((test) => sound.has(test))
    if (tests.length > 0) tryMutation(mutation, tests)
  }
}

function tryMutation(mutation: SqlMutation, tests: readonly string[]): void {
  const started = performance.now()
  const takeBack = plant(mutation)
  try {
    loadDatabase(mutation.bug)
    const failures = runTests(tests)
    const seconds = Math.round((performance.now() - started) / 1000)
    const [failure] = failures.filter(({ isLate }) => !isLate)
    if (failure === undefined && failures.length > 0) {
      console.log(`? too late for an answer: ${mutation.bug}`)
      return
    }
    keepResult(mutation.bug, { key: keyOf(mutation), by: failure?.test ?? null, seconds })
    console.log(
      `${failure ? '✓' : '✗ MISSED:'} ${mutation.bug} (${seconds} s)${failure ? ` “${failure.test}”` : ''}`,
    )
  } finally {
    takeBack()
  }
}

/** Makes the database of the copy as its schema files are now. */
function loadDatabase(bug: string): void {
  forgetDatabases()
  const run = (file: string, ...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`With the bug “${bug}” the database does not load:\n${stdout}${stderr}`)
  }
  run(path.join(root, 'scripts/database/only-baseline.mjs'), copy)
  run(path.join(copy, 'tests/mutations/sql/load-changed.ts'))
}

/** The scores of these parts, with the results of earlier runs. */
export const sqlScores = (parts: readonly string[]): Score[] =>
  parts
    .filter((part) => sqlParts.includes(part))
    .map((part) => {
      const results = mutationsOf(part).map(resultOf)
      const tried = results.filter((result) => result !== undefined)
      return {
        part,
        noticed: tried.filter(({ by }) => by !== null).length,
        tried: tried.length,
        left: results.length - tried.length,
      }
    })
