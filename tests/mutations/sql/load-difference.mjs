import { readFileSync, writeFileSync } from 'node:fs'
import { parseStatements } from '../../../scripts/database/parse-statements.mjs'
import { keepPglite, openPglite } from '../../../scripts/database/prepared-pglite.ts'
import { madeOnce } from '../../../scripts/steps/made-once.ts'
import { applyMigrations } from '../../../supabase/embedded/migrations.ts'
import { runnerOf } from '../../../supabase/embedded/start.ts'
import { nameOfDatabase } from '../../support/database/name-of-database.ts'
import { differenceOf } from './difference.ts'

/*
 * Run inside the copy: node load-difference.mjs <file as it was> <file with the bug> <migration> <database without bugs>
 * writes the difference as one more migration and makes the database that the tests will clone, in a tenth of the time
 * of a whole one. Ends with 1 when that cannot be done.
 */
const [before, after, migration, clean] = process.argv.slice(2)
const textsOf = (file) => parseStatements(readFileSync(file, 'utf8')).map(({ text }) => text)
const difference = differenceOf(textsOf(before), textsOf(after))
if (difference === undefined) process.exit(1)
writeFileSync(migration, difference)
await madeOnce(nameOfDatabase('migrated'), async (half) => {
  const connection = await openPglite(clean)
  if ((await applyMigrations(runnerOf(connection))) !== 'current') throw new Error('migrations are missing')
  await keepPglite(connection, half)
})
process.exit(0)
