// node_modules/.bin/node scripts/record-release.mjs v0.2.0: writes into supabase/releases.json which migrations a release
// has. From then on they must not change. Commit it, then tag that commit with the same name.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashMigration } from './database/hash-migration.mjs'
import { root } from './steps/paths.mjs'

const [name] = process.argv.slice(2)
const file = path.join(root, 'supabase/releases.json')
const releases = JSON.parse(readFileSync(file, 'utf8'))
if (!/^v\d+\.\d+\.\d+$/.test(name ?? '') || releases.some((release) => release.name === name)) {
  console.error('Name a new release, for example: node_modules/.bin/node scripts/record-release.mjs v0.2.0')
  process.exit(1)
}
const files = readdirSync(path.join(root, 'supabase/migrations'))
  .filter((one) => one.endsWith('.sql'))
  .sort()
releases.push({
  name,
  lastMigration: files.at(-1).split('_')[0],
  migrations: Object.fromEntries(files.map((one) => [one, hashMigration(one)])),
})
writeFileSync(file, `${JSON.stringify(releases, null, 2)}\n`)
console.log(
  `${name}: ${files.length} migrations. Write tests/database/releases/${name.replaceAll('.', '-')}.sql with data of its time, and their test.`,
)
