import { expect, test } from 'vitest'
import { copyProject } from '../support/database/project-copy.ts'

/** What the check says about a copy with one mistake. */
async function verdictOf(spoil: (project: ReturnType<typeof copyProject>) => void): Promise<string[]> {
  const project = copyProject()
  spoil(project)
  return (await project.run('check-database.mjs')).split('\n')
}

const today = 'schemas/foundation/private/today.sql'

test('a function in the folder of another schema is told where it belongs', async () => {
  expect(
    await verdictOf(({ write }) => {
      let moved = ''
      write(today, (text) => {
        moved = text
        return text
      })
      write('schemas/foundation/api/today.sql', () => moved)
    }),
  ).toEqual([
    'supabase/schemas/foundation/api/today.sql: private.today belongs in foundation/private/today.sql',
    'supabase/schemas: private.today is made in foundation/api/today.sql and in foundation/private/today.sql: keep one',
  ])
})

test('a file under a word or a name of its own is told the layout', async () => {
  const [first] = await verdictOf(({ write }) => write('schemas/misc/things.sql', () => 'select 1;'))
  expect(first).toMatch(/^supabase\/schemas\/misc\/things\.sql: it belongs in <word>\/<folder>\/<name>\.sql/)
  expect(
    await verdictOf(({ write, remove }) => {
      write(today, (text) => {
        write('schemas/foundation/private/now.sql', () => text)
        return text
      })
      remove(today)
    }),
  ).toEqual([
    'supabase/schemas/foundation/private/now.sql: private.today belongs in foundation/private/today.sql',
  ])
})

test('a function that promises nothing is asked for its comment', async () => {
  expect(
    await verdictOf(({ write }) => write(today, (text) => text.replace(/comment on function[^;]*;/, ''))),
  ).toEqual([
    `supabase/schemas/${today.slice(8)}: say what it promises: comment on function private.today is '…';`,
  ])
})

test('a function that looks names up wherever its caller says is asked for the pin', async () => {
  expect(
    await verdictOf(({ write }) => write(today, (text) => text.replace('pg_catalog, pg_temp', "''"))),
  ).toEqual([
    `supabase/schemas/${today.slice(8)}: write "set search_path = pg_catalog, pg_temp" before its body: whoever calls it could lend it other names`,
  ])
})

test('what PostgreSQL cannot read is named with its place', async () => {
  const [only] = await verdictOf(({ write }) => write(today, () => 'create functoin private.today();'))
  expect(only).toMatch(
    /^supabase\/schemas\/foundation\/private\/today\.sql: PostgreSQL does not read it: .*functoin/,
  )
})

test('two tables that need each other are told how to load', async () => {
  const table = (own: string, other: string) =>
    `create table private.${own} (id integer primary key, other integer references private.${other} (id));`
  const [only] = await verdictOf(({ write }) => {
    write('schemas/door/tables/hens.sql', () => table('hens', 'eggs'))
    write('schemas/door/tables/eggs.sql', () => table('eggs', 'hens'))
  })
  expect(only).toContain('door/tables/eggs.sql needs door/tables/hens.sql needs door/tables/eggs.sql')
  expect(only).toContain('alter table … add constraint')
})

test('an unused object is reported: a function of the API, a helper, a list of words', async () => {
  const pinned = 'language sql stable\nset search_path = pg_catalog, pg_temp'
  expect(
    await verdictOf(({ write }) => {
      write(
        'schemas/door/api/count_doors.sql',
        () => `create function api.count_doors() returns integer\n${pinned}\nas $$ select private.doors() $$;
comment on function api.count_doors is 'How many doors there are.';`,
      )
      write(
        'schemas/door/private/open_doors.sql',
        () => `create function private.open_doors() returns integer\n${pinned}\nas $$ select 1 $$;
comment on function private.open_doors is 'Opens them all.';`,
      )
      write('schemas/door/types/door_kind.sql', () => `create type public.door_kind as enum ('东门');`)
    }).then((said) => said.filter((line) => line.includes('/door/'))),
  ).toEqual([
    'supabase/schemas/door/api/count_doors.sql: nothing in functions/ calls it: delete it',
    'supabase/schemas/door/private/open_doors.sql: no other object names it, and no guide: delete it',
    'supabase/schemas/door/types/door_kind.sql: no other object names it, and no guide: delete it',
  ])
})
