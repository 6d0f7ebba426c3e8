import { readFileSync } from 'node:fs'
import { generateTypescript, sortGeneratorMetadata } from '@supabase/postgrest-typegen/generation'
import { introspect } from '@supabase/postgrest-typegen/introspection'
import { describe, expect, test } from 'vitest'
import { findDebianPostgres, withDebianPostgres } from '../support/database/debian-postgres.ts'
import { usePostgres } from '../support/database/postgres.ts'
import { runSupabase } from '../support/database/supabase-cli.ts'

const server = usePostgres()

describe('supabase db advisors', () => {
  type Advice = { name: string; level: string; detail: string }

  /** What the advisors find; on a database that nobody has used yet, every index is unused. */
  async function advise(): Promise<Advice[]> {
    const printed = await runSupabase(
      ...['db', 'advisors', '--db-url', server.current.url],
      ...['--level', 'info', '--type', 'all', '--output', 'json'],
    )
    const advices: Advice[] = JSON.parse(printed.trim() || '[]')
    return advices.filter(({ name }) => name !== 'unused_index')
  }

  test('find nothing, and find what is planted: an open table and a function without a search_path', async () => {
    expect(await advise()).toEqual([])
    const { owner } = server.current
    await owner.unsafe(`
      create table public.planted (id integer);
      grant usage on schema public to anon;
      grant select on public.planted to anon;
      create function public.planted() returns integer language sql as 'select 1';`)
    const found = (await advise()).map(({ name }) => name)
    await owner.unsafe(`
      drop function public.planted(); drop table public.planted; revoke usage on schema public from anon`)
    expect(found).toContain('rls_disabled_in_public')
    expect(found).toContain('function_search_path_mutable')
    expect(await advise()).toEqual([])
  })
})

describe('supabase gen types', () => {
  /** The lines between the schema's name and its end, blanks and semicolons aside. */
  function functionsOf(types: string): string[] {
    const from = types.indexOf('Functions: {', types.indexOf('  api: {'))
    const body = types.slice(from, types.indexOf('Enums: {', from))
    const flat = body.replace(/\s+/g, ' ').replace(/;/g, '').replace(/,/g, '')
    return [...flat.matchAll(/(\w+): \{ Args: (.*?) Returns: ([^{}]+?) \}/g)].map(
      ([, name, args, result]) => `${name}(${args?.trim()}) → ${result?.trim()}`,
    )
  }

  test('write the types of schema api as they are committed', async () => {
    // The CLI runs this generator in a container, which a test has not.
    const introspected = await introspect(
      { query: async (sql) => ({ rows: [...(await server.current.owner.unsafe(sql))] }) },
      { includedSchemas: ['api'] },
    )
    const official = functionsOf(await generateTypescript(sortGeneratorMetadata(introspected)))
    const committed = functionsOf(
      readFileSync(new URL('../../functions/database/types.gen.ts', import.meta.url), 'utf8'),
    )
    expect(official.length).toBeGreaterThan(30)
    expect(committed).toEqual(official)
  })
})

describe('supabase db lint', () => {
  const installed = findDebianPostgres()
  if (installed === undefined)
    console.log('– db lint: skipped, Debian’s postgresql-15-plpgsql-check is not installed')

  test.skipIf(installed === undefined)('finds nothing wrong in any function', async () => {
    const printed = await withDebianPostgres((url) =>
      runSupabase(
        ...['db', 'lint', '--db-url', url, '--schema', 'public,api,private'],
        ...['--level', 'warning', '--output', 'json'],
      ),
    )
    type Report = { function: string; issues: { message: string; context?: string; detail?: string }[] }
    const reports: Report[] = JSON.parse(printed.trim() || '[]')
    // How plpgsql converts a literal or hands over a row costs time, and is no fault.
    const costs = /^(target type is different type|composite OUT variable)/
    const found = reports.flatMap(({ function: name, issues }) =>
      issues
        .filter(({ message }) => !costs.test(message))
        .map(({ message, context, detail }) => [name, message, detail, context].join(' · ')),
    )
    expect(found).toEqual([])
  })

  test.skipIf(installed === undefined)(
    'finds a function that names a column which is not there',
    async () => {
      const printed = await withDebianPostgres(
        (url) => runSupabase('db', 'lint', '--db-url', url, '--schema', 'private', '--output', 'json'),
        `create function private.planted() returns integer language plpgsql set search_path = ''
       as $$ begin return (select nothing from public.reviews); end $$`,
      )
      expect(printed).toContain('private.planted')
    },
  )
})
