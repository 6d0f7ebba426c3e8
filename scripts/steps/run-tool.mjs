import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { installApp } from './install.mjs'
import { childVariables, node24, root } from './paths.mjs'
import { runScript } from './stop.mjs'

/** Runs one of our TypeScript tools under Node 24 with the words after `npm run …`, and installs it first when it is missing. */
export const runTool = (file) =>
  runScript(async () => {
    await installApp()
    return spawnSync(node24, [path.join(root, file), ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
      env: childVariables(),
    }).status
  })
