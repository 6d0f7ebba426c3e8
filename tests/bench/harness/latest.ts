import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FamilyName } from '../families.ts'
import { type Machine, machineWords } from './machine.ts'
import type { Row } from './row.ts'
import { markdownTable } from './table.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const file = path.join(root, 'tests/bench/latest.json')
const page = path.join(root, 'docs/performance.md')
const marks = ['<!-- written by npm run bench -->', '<!-- until here -->'] as const

/** A row as it is kept: its family, and how it was measured. */
export type KeptRow = Row & { family: FamilyName; date: string; isQuick: boolean }
type Latest = { machine: Machine; rows: KeptRow[] }

export const readLatest = (): KeptRow[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Latest).rows : []

/** Writes latest.json, and the table of docs/performance.md from it. */
export function writeLatest(machine: Machine, rows: readonly KeptRow[]): void {
  writeFileSync(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`)
  const text = readFileSync(page, 'utf8')
  const [before, rest] = text.split(marks[0])
  const [, after] = rest?.split(marks[1]) ?? []
  if (after === undefined) throw new Error('docs/performance.md has lost the marks around its table')
  const quick = rows.some(({ isQuick }) => isQuick) ? `\n\nQuick, with less data: ${listOf(rows, true)}.` : ''
  writeFileSync(
    page,
    `${before}${marks[0]}\n\n${machineWords(machine)}.${quick}\n\n${markdownTable(rows)}\n\n${marks[1]}${after}`,
  )
}

const listOf = (rows: readonly KeptRow[], isQuick: boolean) =>
  [...new Set(rows.filter((row) => row.isQuick === isQuick).map(({ family }) => family))].join(', ')
