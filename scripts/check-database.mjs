// Fails when schemas, migrations and generated types of a database do not fit together. Runs under Node 24
// (TypeScript); `npm run check` calls it. `node scripts/check-database.mjs <root>` checks another root.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { checkProject } from './database/check-project.mjs'
import { node24, root } from './steps/paths.mjs'

const problems = [...(await checkProject(process.argv[2] ?? root)), ...findStaleRegions()]
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1

function findStaleRegions() {
  try {
    execFileSync(node24, [path.join(root, 'scripts/generate-regions.mjs'), '--check'], { stdio: 'pipe' })
    return []
  } catch (error) {
    return [String(error.stderr).trim()]
  }
}
