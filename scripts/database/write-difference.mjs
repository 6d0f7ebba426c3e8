import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { applyMigrations } from '../../supabase/embedded/migrations.ts'
import { startHostedPostgres } from './hosted-postgres.ts'
import { loadSchemas } from './load-schemas.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const cli = path.join(root, 'tests/node_modules/supabase/dist/supabase.js')

/**
 * The difference between the migrations' database and that of supabase/schemas, written by the official diff; empty
 * when they are equal. The diff does not see rows, roles, rights on the database and comments on columns of views: `npm
 * run check` does.
 */
export async function writeDifference({ tree, migrations }) {
  const server = await startHostedPostgres()
  try {
    await fill(server, 'migrated', (database) => applyMigrations(database, migrations))
    await fill(server, 'wanted', async (database) => {
      const problems = await loadSchemas(database, tree)
      if (problems.length > 0) throw new Error(problems.join('\n'))
    })
    return await compare(server.url('migrated'), server.url('wanted'))
  } finally {
    await server.stop()
  }
}

async function fill(server, name, task) {
  await server.makeDatabase(name)
  const owner = postgres(server.url(name), { max: 1, onnotice: () => {} })
  await task({
    execute: (sql) => owner.unsafe(sql),
    query: async (sql, parameters = []) => [...(await owner.unsafe(sql, parameters.map(String)))],
  })
  await owner.end()
}

async function compare(from, to) {
  const folder = mkdtempSync(path.join(tmpdir(), 'wangong-diff-'))
  // A relative path would end in the tool's work folder, and the missing file would look like "no difference".
  const output = path.join(folder, 'difference.sql')
  try {
    await promisify(execFile)(
      process.execPath,
      [
        cli,
        ...['db', 'diff', '--experimental', '--use-pg-delta', '--strict-coverage'],
        ...['--from', from, '--to', to, '-o', output, '--workdir', root],
      ],
      { cwd: root, env: { ...process.env, DO_NOT_TRACK: '1' }, maxBuffer: 64 * 1024 * 1024 },
    )
    return existsSync(output) ? readFileSync(output, 'utf8') : ''
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
