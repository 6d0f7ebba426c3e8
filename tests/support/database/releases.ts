import { existsSync, readFileSync } from 'node:fs'
import { createPgliteConnection } from '@supabase/lite/pglite'
import { afterAll, beforeAll } from 'vitest'
import {
  applyMigrations,
  listMigrations,
  prepareDatabase,
  type SqlRunner,
} from '../../../supabase/embedded/migrations.ts'
import { runnerOf } from '../../../supabase/embedded/start.ts'
import releases from '../../../supabase/releases.json' with { type: 'json' }

/** The ID number of everybody in the releases' data. */
export const releasedIdNumber = '340101199001011234'

/** A database as a release left it, with data that its own functions wrote, migrated to the newest. */
export type ReleasedDatabase = {
  query: SqlRunner['query']
  /** Calls a function of schema api as somebody whose account is of that time. */
  callAs: <Answer = Record<string, unknown>>(openid: string, call: string) => Promise<Answer>
  /** The reference number of an applicant's only application. */
  referenceOf: (applicant: string) => Promise<string>
  /** Writes a decision into the open round, as staff do. */
  decide: (reference: string, decision: string) => Promise<unknown>
}

/** Where the data of a release stand. */
export const releaseData = (name: string) =>
  new URL(`../../database/releases/${name.replaceAll('.', '-')}.sql`, import.meta.url)

export function useRelease(name: string): ReleasedDatabase {
  let database: SqlRunner | undefined
  let close = async () => {}

  beforeAll(async () => {
    const connection = await createPgliteConnection({})
    close = () => connection.close()
    const runner = runnerOf(connection)
    await migrateFrom(name, runner)
    database = runner
  })
  afterAll(() => close())

  const query: SqlRunner['query'] = (sql, parameters) => {
    if (database === undefined) throw new Error('the database starts in beforeAll')
    return database.query(sql, parameters)
  }
  return {
    query,
    async callAs<Answer>(openid: string, call: string) {
      const [worker] = await query(
        `select set_config('request.jwt.claims', jsonb_build_object('sub', worker_id, 'role', 'authenticated')::text, false)
         from private.worker_accounts where openid = $1`,
        [openid],
      )
      if (worker === undefined) throw new Error(`nobody has the account ${openid}`)
      try {
        return (await query(`select ${call} as answer`))[0]?.answer as Answer
      } finally {
        await query(`select set_config('request.jwt.claims', '', false)`)
      }
    },
    async referenceOf(applicant) {
      const found = await query('select reference from public.applications where applicant_name = $1', [
        applicant,
      ])
      return String(found[0]?.reference)
    },
    decide: (reference, decision) =>
      query(
        'update public.reviews set decision = $2::public.review_decision where reference = $1 and closed_at is null',
        [reference, decision],
      ),
  }
}

async function migrateFrom(name: string, database: SqlRunner): Promise<void> {
  const release = releases.find((one) => one.name === name)
  if (release === undefined || !existsSync(releaseData(name)))
    throw new Error(`${name} is no release with data`)
  await prepareDatabase(database)
  await applyMigrations(
    database,
    listMigrations().filter(({ version }) => version <= release.lastMigration),
  )
  await database.execute(readFileSync(releaseData(name), 'utf8'))
  const result = await applyMigrations(database)
  if (result !== 'current') throw new Error(`${name} does not migrate to the newest: ${result}`)
}
