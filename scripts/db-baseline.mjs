// npm run db:baseline: writes the first migration from supabase/schemas, in place, and the functions' types. A released
// baseline never changes: after that `npm run db:diff -- <subject>` writes the next migration.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeBaseline } from './database/baseline.mjs'
import { readProject } from './database/project.mjs'
import { rewriteTypes } from './database/rewrite-types.mjs'
import { findSchemaProblems } from './database/schema-rules.mjs'
import { root as ownRoot } from './steps/paths.mjs'

const root = process.argv[2] ?? ownRoot
const { folder, tree, migrations, isReleased } = readProject(root)
const file = migrations.find(({ name }) => name === 'baseline')?.file ?? '20261129000000_baseline.sql'
const problems = isReleased(file)
  ? [`${file} was released and must not change: npm run db:diff -- <subject> writes the next migration`]
  : findSchemaProblems(tree)
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
writeFileSync(path.join(folder, 'migrations', file), writeBaseline(tree))
await rewriteTypes(root)
