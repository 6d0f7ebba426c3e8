import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { applyMigrations, listSeeds } from '../../supabase/embedded/migrations.ts'
import { writeBaseline } from './baseline.mjs'
import { readCatalogue } from './catalogue.mjs'
import { compareCatalogues } from './compare-catalogues.mjs'
import { findUncalled } from './find-uncalled.mjs'
import { writeFunctionTypes } from './function-types.mjs'
import { loadSchemas } from './load-schemas.mjs'
import { objectOf } from './object-of.mjs'
import { parseStatements } from './parse-statements.mjs'
import { withPreparedDatabase } from './prepared-database.mjs'
import { readProject } from './project.mjs'
import { findEditedMigrations } from './released-migrations.mjs'
import { remembered } from './remembered.ts'
import { findSchemaProblems } from './schema-rules.mjs'
import { tryMigrations } from './try-migrations.mjs'
import { findUnsafeStatements, isMarked } from './unsafe-statements.mjs'

/**
 * What is wrong with the database of a project, one sentence each: misplaced files, edited released migrations,
 * statements that lose data, schemas and migrations that make different databases, and wrong types of the functions.
 */
export async function checkProject(root) {
  const project = readProject(root)
  const misplaced = findSchemaProblems(project.tree)
  const written = [
    ...misplaced,
    ...findEditedMigrations(project),
    ...(misplaced.length > 0 ? [] : [...findUncalled(project.tree, root), ...findStaleBaseline(project)]),
    ...project.pending.flatMap(findUnsafeStatements),
    ...project.pending.flatMap(findUnexplained),
  ]
  if (written.length > 0) return written
  const made = await compareDatabases(project)
  return made.length > 0 || project.pending.length === 0 ? made : tryPending(project)
}

const advice = 'npm run db:diff -- <subject> writes the migration that is missing, or change the schema file'

/** `db:diff` leaves the first line to the author. */
const findUnexplained = ({ file, sql }) =>
  /^-- Why: *\n/.test(sql) ? [`supabase/migrations/${file}: say in its first line why`] : []

/** Until a release has it, the baseline is the tree written out. */
function findStaleBaseline({ tree, migrations, isReleased }) {
  const baseline = migrations.find(({ name }) => name === 'baseline')
  if (baseline === undefined) return ['supabase/migrations has no baseline: run npm run db:baseline']
  return isReleased(baseline.file) || baseline.sql === writeBaseline(tree)
    ? []
    : [`supabase/migrations/${baseline.file} is not what supabase/schemas says: run npm run db:baseline`]
}

async function compareDatabases({ tree, migrations, types }) {
  const tables = tree
    .filter(({ folder }) => folder === 'rows')
    .map(({ statements }) => objectOf(statements[0]).name)
  try {
    const texts = tree.flatMap(({ file, statements }) => [file, ...statements.map(({ text }) => text)])
    const [problems, schemas] = await remembered('schemas', texts, () =>
      withPreparedDatabase(async (database) => [
        await loadSchemas(database, tree),
        [...(await readCatalogue(database, tables))],
      ]),
    )
    const applied = [...migrations.flatMap(({ file, sql }) => [file, sql]), ...tables]
    const [written, migrated] = await remembered('migrations', applied, () =>
      withPreparedDatabase(async (database) => {
        await applyMigrations(database, migrations)
        return [await writeFunctionTypes(database), [...(await readCatalogue(database, tables))]]
      }),
    )
    const names = { leftName: 'supabase/schemas', rightName: 'supabase/migrations', advice }
    return [
      ...problems,
      ...compareCatalogues(new Map(schemas), new Map(migrated), names),
      ...(written === readFileSync(types, 'utf8')
        ? []
        : [
            `functions/database/types.gen.ts is stale: npm run db:baseline writes it, or db:diff once a release has the baseline`,
          ]),
    ]
  } catch (error) {
    return [error.message]
  }
}

/** A migration may delete what a marked statement of its own names. */
function tryPending({ data, migrations, pending, releases }) {
  return tryMigrations({
    applied: migrations.filter((migration) => !pending.includes(migration)),
    pending,
    rows: rowsOf(data, releases),
    isMeant: ({ sql }, place) =>
      parseStatements(sql).some(
        (statement) => isMarked(statement) && statement.text.includes(place.split('.').at(-1)),
      ),
  })
}

/** The province's rows, and data as the newest release writes them. */
function rowsOf(data, releases) {
  const name = releases.at(-1)?.name ?? 'next'
  const written = path.join(data, `${name}.sql`)
  return [...listSeeds(), ...(existsSync(written) ? [readFileSync(written, 'utf8')] : [])]
}
