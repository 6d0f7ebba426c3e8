import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { installApp, installMutations, installTests } from './install.mjs'
import { childVariables, mutationsFolder, node24, root } from './paths.mjs'
import { runScript } from './stop.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/** `npm run test:mutations`. */
export const testMutations = (args) =>
  runScript(async () => {
    await installApp()
    await installTests()
    await installMutations()
    await ensureSystemPackages()
    return spawnSync(node24, [path.join(mutationsFolder, 'mutations.ts'), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: childVariables(),
    }).status
  })
