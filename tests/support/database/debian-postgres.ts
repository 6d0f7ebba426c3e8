import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { findFreePort } from '../../../scripts/database/free-port.ts'
import { applyMigrations } from '../../../supabase/embedded/migrations.ts'

const binaries = '/usr/lib/postgresql/15/bin'
const extension = '/usr/share/postgresql/15/extension/plpgsql_check.control'

/** The place of Debian's PostgreSQL 15 with plpgsql_check; undefined when it is not installed. No npm package has it. */
export const findDebianPostgres = (): string | undefined =>
  existsSync(path.join(binaries, 'initdb')) && existsSync(extension) ? binaries : undefined

/** Runs a task on a migrated database of Debian's PostgreSQL, after a statement of the test. */
export async function withDebianPostgres<Result>(
  task: (url: string) => Promise<Result>,
  statement = 'select 1',
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wangong-debian-'))
  const data = path.join(folder, 'data')
  const port = await findFreePort()
  // PostgreSQL does not run as root.
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(folder, idOfPostgres('-u'), idOfPostgres('-g'))
  const run = (binary: string, words: string[]) =>
    execFileSync(
      isRoot ? 'runuser' : path.join(binaries, binary),
      isRoot ? ['-u', 'postgres', '--', path.join(binaries, binary), ...words] : words,
      { stdio: 'ignore' },
    )
  try {
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C'])
    const options = `-p ${port} -c unix_socket_directories= -c listen_addresses=127.0.0.1`
    run('pg_ctl', ['-D', data, '-o', options, '-w', '-l', path.join(folder, 'log'), 'start'])
    const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
    await migrate(url, statement)
    return await task(`${url}?sslmode=disable`)
  } finally {
    if (existsSync(path.join(data, 'postmaster.pid'))) run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function migrate(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.unsafe(readFileSync(new URL('../../../supabase/embedded/prepare.sql', import.meta.url), 'utf8'))
  // Functions ask for the caller and, on a hosted project, for the vault. The check does not know them, so they are
  // given here.
  await sql.unsafe(`
    create schema vault;
    create table vault.secrets (name text);
    create view vault.decrypted_secrets as select name, name as decrypted_secret from vault.secrets;
    create function vault.create_secret(text, text) returns uuid language sql as 'select gen_random_uuid()';
    alter database postgres set request.jwt.claims = '{"sub": "00000000-0000-4000-8000-000000000000"}'`)
  await applyMigrations({
    execute: (text) => sql.unsafe(text),
    query: async (text, parameters = []) => [...(await sql.unsafe(text, parameters.map(String)))],
  })
  await sql.unsafe(statement)
  await sql.end()
}

const idOfPostgres = (option: '-u' | '-g') =>
  Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }).trim())
