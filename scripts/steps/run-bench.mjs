import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildIfStale, builds } from './build.mjs'
import { installApp, installTests } from './install.mjs'
import { childVariables, node24, testsFolder } from './paths.mjs'
import { runScript } from './stop.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/** `npm run bench`. */
export const bench = (args) =>
  runScript(async () => {
    await installApp()
    await installTests()
    await ensureSystemPackages()
    for (const build of Object.values(builds)) await buildIfStale(build)
    return spawnSync(node24, [path.join(testsFolder, 'bench/bench.ts'), ...args], {
      stdio: 'inherit',
      env: childVariables(),
    }).status
  })
