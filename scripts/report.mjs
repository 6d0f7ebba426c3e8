// npm run report -- --month 2026-11: writes the monthly report to reports/ as a page for printing and as a workbook.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { installApp } = await import('./steps/install.mjs')
const { childVariables, node24, root } = await import('./steps/paths.mjs')
const { runScript } = await import('./steps/stop.mjs')
await runScript(async () => {
  await installApp()
  const script = path.join(root, 'functions/local/report.ts')
  return spawnSync(node24, [script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: childVariables(),
  }).status
})
