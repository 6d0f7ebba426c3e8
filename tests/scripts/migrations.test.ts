import { describe, expect, test } from 'vitest'
import { copyProject, type ProjectCopy } from '../support/database/project-copy.ts'

const later = 'migrations/20991231000000_later.sql'
const drafts = 'schemas/application/tables/drafts.sql'
const today = 'schemas/foundation/private/today.sql'

const release = (project: ProjectCopy) => project.run('record-release.mjs', 'v9.9.9')
const check = async (project: ProjectCopy) => (await project.run('check-database.mjs')).split('\n')

describe('before the first release', () => {
  test('the baseline is the tree written out, and says so when it is not', async () => {
    const project = copyProject()
    project.write(today, (text) => `-- Read once more.\n${text}`)
    const { file } = project.newestMigration()
    expect(await check(project)).toEqual([
      `supabase/migrations/${file} is not what supabase/schemas says: run npm run db:baseline`,
    ])
    await project.run('db-baseline.mjs')
    expect(project.newestMigration().sql).toContain('-- Read once more.\ncreate function private.today()')
  })
})

describe('a released migration', () => {
  test('is not written again, and an edit of it is told to put it back', async () => {
    const project = copyProject()
    await release(project)
    const { file } = project.newestMigration()
    expect(await project.run('db-baseline.mjs')).toBe(
      `${file} was released and must not change: npm run db:diff -- <subject> writes the next migration`,
    )
    project.write(`migrations/${file}`, (text) => `${text}-- One more line.\n`)
    expect(await check(project)).toEqual([
      `supabase/migrations/${file} was released with v9.9.9 and must not change: put it back and write a new migration`,
    ])
  })

  test('is recorded once, under the name of a release', async () => {
    const project = copyProject()
    expect(await release(project)).toMatch(/^v9\.9\.9: \d+ migrations/)
    expect(await release(project)).toMatch(/^Name a new release/)
    expect(await project.run('record-release.mjs', 'newest')).toMatch(/^Name a new release/)
  })
})

describe('schemas and migrations', () => {
  test('that make different databases are told apart in either direction', async () => {
    const project = copyProject()
    await release(project)
    project.write(today, (text) => text.replace(/is\s+'.*';\n/, "is 'Another promise';\n"))
    project.write(drafts, (text) =>
      text.replace('create table private.drafts (', 'create table private.drafts (\n  made_up text,'),
    )
    project.write('schemas/door/views/made_up.sql', () => 'create view public.made_up as select 1 as one;')
    project.write(
      later,
      () => "create table private.left_over (id integer);\ncomment on schema api is 'Something else';\n",
    )
    const said = await check(project)
    for (const start of [
      'function private.today() is not the same in supabase/schemas and supabase/migrations',
      'columns of private.drafts is not the same',
      'relation public.made_up is in supabase/schemas and not in supabase/migrations',
      'relation private.left_over is in supabase/migrations and not in supabase/schemas',
      'schema api is not the same',
    ])
      expect(
        said.filter((line) => line.startsWith(start)),
        start,
      ).toHaveLength(1)
    for (const line of said) expect(line).toContain('npm run db:diff')
  })

  test('differ by what the official diff does not see, and the check does', async () => {
    const project = copyProject()
    await release(project)
    project.write(
      later,
      () => `
        comment on column public.applications_to_review.序号 is null;
        grant usage on schema private to anon;
        alter role staff createdb;
        alter default privileges in schema public grant select on tables to anon;
        update storage.buckets set public = true;
        delete from private.jobs where name = 'send-digest';
        drop policy "workers repeat an upload" on storage.objects;
        alter function private.today() set work_mem = '8MB';
        alter function api.get_health() owner to postgres;`,
    )
    const said = (await check(project)).join('\n')
    for (const object of [
      'columns of public.applications_to_review',
      'schema private',
      'role staff',
      'default rights of postgres r public',
      'rows of storage.buckets',
      'rows of private.jobs',
      'policy storage.objects workers repeat an upload',
      'function private.today()',
      'function api.get_health()',
    ])
      expect(said).toContain(object)
  })
})

describe('a new migration', () => {
  test('that loses data or fails where rows are is refused, unless a marked line says why', async () => {
    const project = copyProject()
    await release(project)
    const { file } = { file: later.slice(11) }
    const refuse = async (sql: string) => {
      project.write(later, () => sql)
      return (await check(project))[0]
    }
    const start = `supabase/migrations/${file}`
    expect(await refuse('drop table private.drafts;')).toContain(
      `${start} drops private.drafts with every row`,
    )
    expect(await refuse('alter table private.drafts drop column content;')).toContain(
      `${start} drops column content`,
    )
    expect(await refuse('alter table private.drafts alter column revision type text;')).toContain(
      'rewrites column revision',
    )
    expect(await refuse('alter table private.drafts add column word text not null;')).toContain(
      'adds column word not null',
    )
    expect(
      await refuse(
        'drop view public.union_confirmations; create view public.union_confirmations as select 1 as one;',
      ),
    ).toContain('makes public.union_confirmations anew without the comments')
    expect(
      await refuse('-- unsafe: it was never filled.\nalter table private.drafts drop column content;'),
    ).toContain('columns of private.drafts is not the same')
  })

  test('is tried on a database with rows, as no superuser', async () => {
    const project = copyProject()
    await release(project)
    project.write(later, () => 'delete from public.organizers where event_id is null;')
    expect(await check(project)).toEqual([
      'supabase/migrations/20991231000000_later.sql leaves 1 of 2 rows of public.organizers: carry them over',
    ])
    project.write(later, () => 'create role above_all superuser;')
    expect(await check(project)).toEqual([
      expect.stringContaining('it must hold for a database with rows, as no superuser'),
    ])
  })

  test('is written by the official diff from what the tree says more, and then the check is content', async () => {
    const project = copyProject()
    await release(project)
    project.write(drafts, (text) =>
      text.replace(
        /\n\);/,
        ',\n  made_up text constraint "写2到40字" check (length(made_up) between 2 and 40)\n);',
      ),
    )
    project.write(
      drafts,
      (text) =>
        `${text}create trigger z_make_up before insert on private.drafts for each row execute function private.make_up();\n`,
    )
    project.write(
      'schemas/application/private/make_up.sql',
      () => `create function private.make_up() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.made_up := '编造';
  return new;
end
$$;

comment on function private.make_up is 'Makes something up.';
alter function private.make_up owner to app_definer;
`,
    )
    expect(await project.run('db-diff.mjs', 'made_up')).toMatch(/^supabase\/migrations\/\d{14}_made_up\.sql/)
    const { file, sql } = project.newestMigration()
    expect(sql).toContain('写2到40字')
    expect(await check(project)).toEqual([`supabase/migrations/${file}: say in its first line why`])
    project.write(`migrations/${file}`, () => sql.replace('-- Why: ', '-- Something is made up.'))
    expect(await check(project)).toEqual([''])
  })
})
