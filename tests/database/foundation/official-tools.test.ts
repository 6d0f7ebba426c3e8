import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatTypes } from '../../../scripts/database/format-types.ts'
import { findDebianPostgres, withDebianPostgres } from '../../support/database/debian-postgres.ts'
import { usePostgres } from '../../support/database/postgres.ts'
import { runSupabase } from '../../support/database/supabase-cli.ts'

const server = usePostgres()

describe('supabase db advisors', () => {
  type Advice = { name: string; level: string; detail: string }

  async function advise(...level: string[]): Promise<Advice[]> {
    const printed = await runSupabase(
      server.current.url,
      ...['db', 'advisors', '--type', 'all', '--output-format', 'json', ...level],
    )
    return JSON.parse(printed).results
  }

  test('find nothing, and find what is planted: an open table and a function without a search_path', async () => {
    expect(await advise()).toEqual([])
    const { owner } = server.current
    await owner.unsafe(`
      create table api.planted (id integer);
      grant select on api.planted to anon;
      create function api.planted() returns integer language sql as 'select 1';`)
    const found = (await advise()).map(({ name }) => name)
    await owner.unsafe('drop function api.planted(); drop table api.planted')
    expect(found).toContain('rls_disabled_in_public')
    expect(found).toContain('function_search_path_mutable')
    expect(await advise()).toEqual([])
  })

  test('have only one kind of remark: nobody has used the indexes of a new database', async () => {
    expect(new Set((await advise('--level', 'info')).map(({ name }) => name))).toEqual(
      new Set(['unused_index']),
    )
  })
})

describe('supabase gen types', () => {
  test('writes the types of schema api as they are committed', async () => {
    const generated = await runSupabase(server.current.url, 'gen', 'types', 'typescript', '--schema', 'api')
    const committed = readFileSync(
      new URL('../../../functions/database/types.gen.ts', import.meta.url),
      'utf8',
    )
    expect(committed.slice(committed.indexOf('\n') + 1)).toBe(formatTypes(generated))
  })
})

describe('supabase db lint', () => {
  const installed = findDebianPostgres()
  if (installed === undefined)
    console.log('– db lint: skipped, Debian’s postgresql-15-plpgsql-check is not installed')

  const lint = (url: string, schemas: string) =>
    runSupabase(url, 'db', 'lint', '--schema', schemas, '--output-format', 'json')

  test.skipIf(installed === undefined)('finds nothing in any function', async () => {
    const printed = await withDebianPostgres((url) => lint(url, 'public,api,private'))
    expect(JSON.parse(printed).results).toEqual([])
  })

  test.skipIf(installed === undefined)(
    'finds a function that names a column which is not there',
    async () => {
      const printed = await withDebianPostgres(
        (url) => lint(url, 'private'),
        `create function private.planted() returns integer language plpgsql set search_path = pg_catalog, pg_temp
       as $$ begin return (select nothing from public.reviews); end $$`,
      )
      expect(printed).toContain('private.planted')
    },
  )
})
