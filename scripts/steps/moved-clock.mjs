import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildIfStale } from './build.mjs'
import { installApp, installTests } from './install.mjs'
import { childVariables, node24, testsFolder } from './paths.mjs'
import { runScript, Stop } from './stop.mjs'
import { ensureFaketime } from './system-packages.mjs'
import { neededBuilds } from './test-app.mjs'

/**
 * On China's clock, and past whenever this runs: in a signal handler faketime gives the true time, and PostgreSQL, which
 * looks for deadlocks in one, would wait for a moment of the future until the true clock has it too.
 */
const moments = [
  ['half an hour after midnight', '2026-11-29 00:30:00'],
  ['a minute before eight', '2026-11-29 07:59:00'],
  ['ten minutes before midnight', '2026-11-29 23:50:00'],
  ['the last minutes of a year', '2025-12-31 23:50:00'],
  ['a leap day', '2024-02-29 12:00:00'],
]

/** Whatever may ask what time it is. Each browser test would take its minutes six times. */
const usualTests = ['shared', 'miniapp', 'database', 'functions', 'weapp']

/** Runs vitest with the clock of every process moved by the same distance, and returns its exit code. */
function runAt(moment, args) {
  const vitest = [path.join(testsFolder, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=dot', ...args]
  return new Promise((resolve) => {
    const output = []
    const child = spawn('faketime', [`${moment} +0800`, node24, ...vitest], {
      cwd: testsFolder,
      // Timers measure durations, which are the same at any hour.
      env: { ...childVariables(), FAKETIME_DONT_FAKE_MONOTONIC: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code, output: Buffer.concat(output).toString() }))
  })
}

/** Runs the given tests, or the usual ones, at each moment. Prints a line for each, and the output of a failed run. */
export const testAtMoments = (args) =>
  runScript(async () => {
    await installApp()
    await installTests()
    if (!(await ensureFaketime()))
      throw new Stop('The clock is moved by faketime, which is missing: sudo apt-get install faketime.')
    const paths = (args.length > 0 ? args : usualTests).map((arg) => arg.replace(/^(\.\/)?tests\//, ''))
    for (const build of neededBuilds(paths)) await buildIfStale(build)
    let failed = 0
    for (const [name, moment] of moments) {
      const { code, output } = await runAt(moment, paths)
      if (code !== 0) failed += 1
      console.log(`${code === 0 ? '✓' : '✗'} ${moment}, ${name}`)
      if (code !== 0) console.log(output)
    }
    return failed === 0 ? 0 : 1
  })
