import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { copy } from './project-copy.ts'

/** A test that failed, by its whole name, or a file that could not be loaded. `isLate` when only time had run out. */
export type Failure = { file: string; test: string; isLate: boolean }

type Report = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[]
  }[]
}

/** Runs test files of the copy, until one fails or all of them. */
export function runTests(files: readonly string[], { isAll = false } = {}): Failure[] {
  const report = path.join(copy, '.artifacts/mutation.json')
  rmSync(report, { force: true })
  const vitest = path.join(copy, 'tests/node_modules/vitest/vitest.mjs')
  const words = [...(isAll ? [] : ['--bail=1']), '--reporter=json', `--outputFile.json=${report}`]
  const config = ['--config', 'mutations/vitest.config.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', ...config, ...words], {
    cwd: path.join(copy, 'tests'),
    env: { ...process.env, MUTATION_TESTS: files.join(',') },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const fault = (what: string) => new Error(`vitest ${what}: ${files.join(' ')}\n${stdout}${stderr}`)
  if (!existsSync(report)) throw fault('ended without a report')
  const { testResults }: Report = JSON.parse(readFileSync(report, 'utf8'))
  if (testResults.length === 0) throw fault('found no test')
  const failures = testResults.flatMap(failuresOf)
  if (failures.length === 0 && status !== 0) throw fault('failed without a failed test')
  return failures
}

function failuresOf({ name, status, message, assertionResults }: Report['testResults'][number]): Failure[] {
  const file = path.relative(path.join(copy, 'tests'), name).split(path.sep).join('/')
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0 && status === 'failed') return [{ file, test: file, isLate: isLate(message) }]
  return failed.map((test) => ({
    file,
    test: test.fullName.trim(),
    isLate: (test.failureMessages ?? []).every(isLate),
  }))
}

const isLate = (message: string) => message.includes('timed out in')
