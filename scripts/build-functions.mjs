// Builds the functions as Vercel does, without an account: npm run build:functions.
// `vercel build` reads vercel.json, runs its install and build commands and lays out .vercel/output.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installTests } from './steps/install.mjs'
import { node24, root, testsFolder } from './steps/paths.mjs'
import { runStep } from './steps/run-step.mjs'
import { runScript, Stop } from './steps/stop.mjs'

const linkFile = path.join(root, '.vercel/project.json')
const entry = path.join(root, '.vercel/output/functions/api.func/index.mjs')

/** What `vercel link` would write. A folder that is linked to a real project keeps its link. */
function linkProject() {
  if (existsSync(linkFile)) return
  mkdirSync(path.dirname(linkFile), { recursive: true })
  const settings = { framework: null, nodeVersion: '24.x' }
  writeFileSync(linkFile, JSON.stringify({ projectId: 'prj_local', orgId: 'team_local', settings }))
}

await runScript(async () => {
  await installTests()
  linkProject()
  const vercel = path.join(testsFolder, 'node_modules/vercel/dist/vc.js')
  const output = await runStep('vercel build', node24, [vercel, 'build', '--prod', '--yes'])
  if (!existsSync(entry)) {
    console.error(output)
    throw new Stop(`vercel build wrote no ${path.relative(root, entry)}: read its output above.`)
  }
})
