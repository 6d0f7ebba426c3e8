import type { Budget } from '../budget.ts'
import type { Score } from '../score.ts'
import { type Databases, loadClean } from './databases.ts'
import type { SqlMutation } from './mutation.ts'
import { copyProject, plant } from './project-copy.ts'
import { keepResult, keyOf, readResults } from './results.ts'
import { type Failure, runTests } from './run-tests.ts'
import { isSound } from './sound-tests.ts'
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
 * Plants the bugs of these parts that were not tried yet, one at a time, while the budget lasts: one of each part in turn.
 * Each gets a database of its own.
 */
export function runSql(parts: readonly string[], budget: Budget): void {
  const queues = parts.map((part) => mutationsOf(part).filter((one) => resultOf(one) === undefined))
  const longest = Math.max(0, ...queues.map(({ length }) => length))
  const pending = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []))
  if (longest === 0 || budget.isUsedUp()) return
  copyProject()
  const databases = loadClean()
  for (const mutation of pending.flat()) {
    if (budget.isUsedUp()) return
    tryMutation(mutation, databases)
  }
}

function tryMutation(mutation: SqlMutation, databases: Databases): void {
  const started = performance.now()
  const found = firstNotice(mutation, databases)
  if (found === 'too late') {
    console.log(`? too late for an answer: ${mutation.bug}`)
    return
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  const by = found?.test ?? null
  keepResult(mutation.bug, { key: keyOf(mutation), by, seconds })
  console.log(`${by === null ? '✗ MISSED:' : '✓'} ${mutation.bug} (${seconds} s)${by ? ` “${by}”` : ''}`)
}

/** The first test that fails with the bug, in a file that passes without it. */
function firstNotice(mutation: SqlMutation, databases: Databases): Failure | undefined | 'too late' {
  let isLate = false
  for (const test of mutation.noticedBy) {
    const takeBack = plant(mutation)
    let failures: Failure[] = []
    try {
      databases.load(mutation)
      failures = runTests([test])
    } finally {
      takeBack()
      databases.restore()
    }
    const failure = failures.find((one) => !one.isLate)
    if (failure === undefined) isLate ||= failures.length > 0
    else if (isSound(test)) return failure
  }
  return isLate ? 'too late' : undefined
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
