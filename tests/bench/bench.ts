import { fork } from 'node:child_process'
import path from 'node:path'
import { type FamilyName, families, isFamily } from './families.ts'
import { type KeptRow, readLatest, writeLatest } from './harness/latest.ts'
import { describeMachine, machineWords } from './harness/machine.ts'
import type { Row } from './harness/row.ts'
import { textTable } from './harness/table.ts'

/**
 * npm run bench [-- --quick] [families]: measures the rows of all families or of the named ones, prints them, and
 * writes them to latest.json and docs/performance.md. Rows of other families keep their values.
 */
const isQuick = process.argv.includes('--quick')
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = named.find((name) => !isFamily(name))
if (unknown !== undefined) {
  console.error(`There is no ${unknown}. There are: ${Object.keys(families).join(', ')}.`)
  process.exit(1)
}
const all = Object.keys(families).filter(isFamily)
const chosen = all.filter((name) =>
  named.length > 0 ? named.includes(name) : !(isQuick && 'isLong' in families[name]),
)

const machine = await describeMachine()
const measured = new Map<FamilyName, KeptRow[]>()
for (const family of chosen) {
  const started = performance.now()
  const rows = await measureApart(family)
  const words = rows ? 'measured' : 'FAILED'
  console.log(`${family} ${words} in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  if (rows)
    measured.set(
      family,
      rows.map((row) => ({ ...row, family, date: machine.date, isQuick })),
    )
  else process.exitCode = 1
}

const before = readLatest()
const rows = all.flatMap((name) => measured.get(name) ?? before.filter(({ family }) => family === name))
writeLatest(machine, rows)
console.log(`\n${machineWords(machine)}\n\n${textTable([...measured.values()].flat())}`)
// The library that starts PostgreSQL has a hook that would end us with 0.
process.exit()

/** Undefined when it ended without rows. Its output above says why. */
function measureApart(family: FamilyName): Promise<Row[] | undefined> {
  return new Promise((resolve) => {
    let rows: Row[] | undefined
    const script = path.join(import.meta.dirname, 'processes/measure-family.ts')
    const child = fork(script, [family, ...(isQuick ? ['--quick'] : [])])
    child.on('message', (message) => {
      rows = message as Row[]
    })
    child.on('exit', () => resolve(rows))
  })
}
