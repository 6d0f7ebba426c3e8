import { existsSync } from 'node:fs'
import path from 'node:path'
import { installApp, installTests } from '../steps/install.mjs'
import { root } from '../steps/paths.mjs'
import { runScript } from '../steps/stop.mjs'
import { decisionsCheck } from './decisions.mjs'
import { phoneClockCheck } from './phone-clock.mjs'
import { structureCheck } from './structure.mjs'
import { toolCheck } from './tool.mjs'
import { vocabularyCheck } from './vocabulary.mjs'

const tools = 'tests/node_modules'
const typescript = `${tools}/typescript/bin/tsc`
const folders = ['shared', 'functions', 'supabase', 'miniapp/src', 'scripts', 'tests'].filter((folder) =>
  existsSync(path.join(root, folder)),
)
const databaseScript = 'scripts/check-database.mjs'

const checks = [
  toolCheck('format and lint', `${tools}/@biomejs/biome/bin/biome`, ['check', '--error-on-warnings', '.']),
  toolCheck('types of the app', typescript, ['-p', '.']),
  toolCheck('types of the tests', typescript, ['-p', 'tests']),
  toolCheck('boundaries', `${tools}/dependency-cruiser/bin/dependency-cruiser.mjs`, [
    ...['--config', 'dependency-cruiser.config.mjs', '--output-type', 'err-long'],
    ...folders,
  ]),
  toolCheck('generated files', 'scripts/generate.mjs', ['--check']),
  structureCheck,
  vocabularyCheck,
  phoneClockCheck,
  toolCheck('provinces', 'scripts/checks/province.mjs', []),
  toolCheck('unused code', `${tools}/knip/bin/knip.js`, ['--no-progress']),
  decisionsCheck,
  ...(existsSync(path.join(root, databaseScript)) ? [toolCheck('database', databaseScript, [])] : []),
]

/** Runs all checks, also after a failure, so that one run shows everything to fix. */
export const check = () =>
  runScript(async () => {
    await installApp()
    await installTests()
    let failed = 0
    for (const { name, run } of checks) {
      const started = Date.now()
      const problems = await run()
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      console.log(`${problems.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
      for (const problem of problems) console.log(problem.replace(/^/gm, '  '))
      if (problems.length > 0) failed += 1
    }
    return failed === 0 ? 0 : 1
  })
