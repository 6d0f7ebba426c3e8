import postgres from 'postgres'
import { applyMigrations } from '../../supabase/embedded/migrations.ts'
import { startHostedPostgres } from './hosted-postgres.ts'

/**
 * Applies pending migrations to a database with rows as a `postgres` that is not a superuser, and counts rows and
 * values before and after each. `applied` migrations exist already. `rows` are scripts that fill it: the province's
 * rows, and data as the functions of that time write them. `isMeant` tells what a migration deletes on purpose. Returns
 * one sentence for each migration that fails or loses something.
 */
export async function tryMigrations({ applied, pending, rows, isMeant }) {
  const server = await startHostedPostgres()
  try {
    await server.makeDatabase('trial')
    const owner = postgres(server.url('trial'), { max: 1, onnotice: () => {} })
    const database = {
      execute: (sql) => owner.unsafe(sql),
      query: async (sql, parameters = []) => [...(await owner.unsafe(sql, parameters.map(String)))],
    }
    await applyMigrations(database, applied)
    for (const script of rows) await database.execute(script)
    const problems = []
    for (const [index, migration] of pending.entries()) {
      const before = await countValues(database)
      try {
        await applyMigrations(database, [...applied, ...pending.slice(0, index + 1)])
      } catch (error) {
        problems.push(
          `supabase/migrations: ${error.message}: it must hold for a database with rows, as no superuser`,
        )
        break
      }
      const after = await countValues(database)
      problems.push(
        ...findLosses(before, after)
          .filter(({ place }) => !isMeant(migration, place))
          .map(
            ({ kept, count, what, place }) =>
              `supabase/migrations/${migration.file} leaves ${kept} of ${count} ${what} ${place}: carry them over`,
          ),
      )
    }
    await owner.end()
    return problems
  } finally {
    await server.stop()
  }
}

/** Tables with fewer rows than before, and columns of the others with fewer values. */
function findLosses(before, after) {
  const none = { rows: 0, values: new Map() }
  return [...before].flatMap(([table, { rows, values }]) => {
    const left = after.get(table) ?? none
    if (left.rows < rows) return [{ kept: left.rows, count: rows, what: 'rows of', place: table }]
    return [...values]
      .map(([column, count]) => ({
        kept: left.values.get(column) ?? 0,
        count,
        what: 'values in',
        place: `${table}.${column}`,
      }))
      .filter(({ kept, count }) => kept < count)
  })
}

/** The number of rows in each table of ours, and the number of values in each column. */
async function countValues({ query }) {
  const columns = await query(`
    select format('%I.%I', nspname, relname) as table, quote_ident(attname) as column
    from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('public', 'private') and relkind in ('r', 'p') and attnum > 0 and not attisdropped`)
  const counts = new Map()
  for (const [table, ofTable] of Map.groupBy(columns, (row) => row.table)) {
    const names = ofTable.map(({ column }) => column)
    const [{ rows, ...values }] = await query(
      `select count(*) as rows, ${names.map((name, place) => `count(${name}) as c${place}`).join(', ')} from ${table}`,
    )
    counts.set(table, {
      rows: Number(rows),
      values: new Map(names.map((name, place) => [name, Number(values[`c${place}`])])),
    })
  }
  return counts
}
