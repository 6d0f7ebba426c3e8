import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { childVariables, node24, root, testsFolder } from './paths.mjs'

const report = path.join(root, '.artifacts/tests.json')

/** Counts vitest's results. A file that could not be loaded counts as one failure. */
function readCounts(exitCode) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const failedOn = (file) => file.assertionResults.some((test) => test.status === 'failed')
  const broken = result.testResults.filter((file) => file.status === 'failed' && !failedOn(file)).length
  const failed = result.numFailedTests + broken
  return {
    passed: result.numPassedTests,
    failed: exitCode === 0 ? failed : Math.max(failed, 1),
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

/**
 * What vitest looks for in the paths of its files. A folder ends with a slash: `tests/shared` is not
 * `browser/account/shared-browser.test.ts`.
 */
export function filterOf(arg) {
  const inner = arg.replace(/^(\.\/)?tests\//, '')
  const isFolder = statSync(path.join(testsFolder, inner), { throwIfNoEntry: false })?.isDirectory()
  return inner !== arg && isFolder ? `${inner.replace(/\/$/, '')}/` : inner
}

/** Runs vitest with these arguments. Paths may be relative to the root (`tests/shared`). */
export async function runVitest(args) {
  rmSync(report, { force: true })
  const reporters = args.some((arg) => arg.startsWith('--reporter')) ? [] : ['--reporter=default']
  const code = await new Promise((resolve) => {
    spawn(
      node24,
      [
        path.join(testsFolder, 'node_modules/vitest/vitest.mjs'),
        'run',
        ...reporters,
        '--reporter=./support/second-tries.ts',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args.map(filterOf),
      ],
      { cwd: testsFolder, stdio: 'inherit', env: childVariables() },
    ).on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  return { code, ...readCounts(code) }
}
