// npm run db:diff -- <subject>: writes the next migration (the difference between the migrations' database and that of
// supabase/schemas) and the functions' types. Read it before committing it: say why in its first line, and write
// renames and moved values by hand. `npm run check` names what the diff does not see.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readProject } from './database/project.mjs'
import { rewriteTypes } from './database/rewrite-types.mjs'
import { writeDifference } from './database/write-difference.mjs'
import { root as ownRoot } from './steps/paths.mjs'

const [subject = '', root = ownRoot] = process.argv.slice(2)
if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(subject)) {
  console.error('Name the subject in small letters: npm run db:diff -- seats_by_row')
  process.exit(1)
}
const project = readProject(root)
const difference = await writeDifference(project)
if (difference.trim() === '') {
  console.log('supabase/schemas and supabase/migrations make the same database: nothing to write.')
  process.exit(0)
}
const version = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const file = `supabase/migrations/${version}_${subject}.sql`
writeFileSync(path.join(root, file), `-- Why: \n\n${difference}`)
await rewriteTypes(root)
console.log(`${file}: read it, and say in its first line why.`)
