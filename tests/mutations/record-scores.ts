import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './places.ts'
import { type Score, scoreTable } from './score.ts'

const file = path.join(root, 'docs/hardening.md')
const marks = ['<!-- written by npm run test:mutations -->', '<!-- until here -->'] as const

/** Writes the table between its marks in docs/hardening.md. */
export function recordScores(scores: readonly Score[]): void {
  const [before, rest] = readFileSync(file, 'utf8').split(marks[0])
  const after = rest?.split(marks[1])[1]
  if (after === undefined)
    throw new Error(`docs/hardening.md has no place for the scores: ${marks.join(' … ')}`)
  writeFileSync(file, `${before}${marks[0]}\n\n${scoreTable(scores)}\n\n${marks[1]}${after}`)
}
