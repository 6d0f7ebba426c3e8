// Fails when what is committed of the database is not what its migrations make, or when a released migration was edited.
// Runs under Node 24 (TypeScript); `npm run check` calls it.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generateFiles } from './database/generated-files.mjs'
import { hashMigration } from './database/hash-migration.mjs'
import { node24, root } from './steps/paths.mjs'

const problems = [...(await findStaleFiles()), ...findEditedMigrations(), ...findStaleRegions()]
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1

async function findStaleFiles() {
  return Object.entries(await generateFiles())
    .filter(([file, text]) => readText(file) !== text)
    .map(([file]) => `${file} is stale: run node scripts/generate-schema.mjs`)
}

/** Whoever runs a release has its migrations applied, so a change is a new file. A shallow clone has no tags: the file has them. */
function findEditedMigrations() {
  return JSON.parse(readText('supabase/releases.json')).flatMap(({ name, migrations }) =>
    Object.entries(migrations)
      .filter(([file, hash]) => hashMigration(file) !== hash)
      .map(([file]) => `${file} was released with ${name} and must not change: write a new migration`),
  )
}

function findStaleRegions() {
  try {
    execFileSync(node24, [path.join(root, 'scripts/generate-regions.mjs'), '--check'], { stdio: 'pipe' })
    return []
  } catch (error) {
    return [String(error.stderr).trim()]
  }
}

function readText(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8')
  } catch {
    return undefined
  }
}
