import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Budget } from '../budget.ts'
import { kept, root } from '../places.ts'
import type { Score } from '../score.ts'
import { codeParts } from './parts.ts'
import { keepSlice, readReport, readSlice } from './results.ts'
import { type Slice, slicesOf } from './slices.ts'

const stryker = path.join(root, 'tests/mutations/node_modules/@stryker-mutator/core/bin/stryker.js')
const report = path.join(kept, 'report.json')
const settings = path.join(kept, 'stryker.config.json')

/** What Stryker copies is the code and its tests. */
const leftOut = ['.git', '.artifacts', '.cache', '.data', '.vercel', 'dist', 'docs', 'backups', 'backup-keys']

const partsOf = (names: readonly string[]) => codeParts.filter(({ name }) => names.includes(name))

/** Lets Stryker try the slices of these parts that were not tried yet, while the budget lasts: one of each part in turn. */
export function runCode(names: readonly string[], budget: Budget): void {
  const queues = partsOf(names).map((part) =>
    slicesOf(part).filter((slice) => readSlice(slice) === undefined),
  )
  const rounds = Math.max(0, ...queues.map(({ length }) => length))
  for (let round = 0; round < rounds; round += 1)
    for (const queue of queues) {
      const slice = queue[round]
      if (slice === undefined) continue
      if (budget.isUsedUp()) return
      trySlice(slice)
    }
}

function trySlice(slice: Slice): void {
  const { part, files } = slice
  const started = performance.now()
  rmSync(report, { force: true })
  mkdirSync(kept, { recursive: true })
  writeFileSync(settings, JSON.stringify(settingsFor(files), null, 2))
  const { stdout, stderr } = spawnSync(process.execPath, [stryker, 'run', settings], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, MUTATION_TESTS: part.tests.join(',') },
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!existsSync(report)) {
    console.error(`${part.name}: Stryker ended without a report\n${files.join('\n')}\n${stdout}${stderr}`)
    process.exitCode = 1
    return
  }
  const result = readReport(readFileSync(report, 'utf8'))
  keepSlice(slice, result)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`${part.name}: ${result.noticed} of ${result.tried} noticed (${seconds} s)`)
  for (const survivor of result.survivors) console.log(`  survived: ${survivor}`)
}

/**
 * What is computed once when a module is loaded needs a new process for each change, which takes ten times as long. Those
 * changes are left out and are no part of the score.
 */
const settingsFor = (files: readonly string[]) => ({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutations/vitest.config.ts', dir: 'tests', related: true },
  mutate: files,
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 60_000,
  reporters: ['json'],
  jsonReporter: { fileName: path.relative(root, report) },
  tempDirName: path.relative(root, path.join(kept, 'stryker')),
  ignorePatterns: leftOut,
  allowEmpty: true,
})

/** The scores of these parts, with the results of earlier runs. What is left is counted in slices of a few files. */
export const codeScores = (names: readonly string[]): Score[] =>
  partsOf(names).map((part) => {
    const slices = slicesOf(part).map(readSlice)
    const tried = slices.filter((result) => result !== undefined)
    return {
      part: part.name,
      noticed: tried.reduce((sum, { noticed }) => sum + noticed, 0),
      tried: tried.reduce((sum, result) => sum + result.tried, 0),
      left: slices.length - tried.length,
    }
  })
