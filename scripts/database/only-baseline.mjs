// node scripts/database/only-baseline.mjs <copy of the project>: puts one migration, written from the copy's supabase/schemas,
// in place of all its migrations, so that a change of a schema file is in the database whatever was released.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeBaseline } from './baseline.mjs'
import { readSchemaTree } from './schema-tree.mjs'

const supabase = path.join(process.argv[2], 'supabase')
const migrations = path.join(supabase, 'migrations')
const tree = readSchemaTree(path.join(supabase, 'schemas'))
const fault = tree.find((file) => file.fault)
if (fault) {
  console.error(`${fault.file}: ${fault.fault}`)
  process.exit(1)
}
const [first, ...others] = readdirSync(migrations)
  .filter((file) => file.endsWith('.sql'))
  .sort()
for (const file of others) rmSync(path.join(migrations, file))
writeFileSync(path.join(migrations, first), writeBaseline(tree))
