import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../../..')

/** Runs the official CLI against a database and returns its output. Fails when the CLI does. */
export async function runSupabase(databaseUrl: string, ...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/supabase/dist/supabase.js', ...words, '--remote', databaseUrl, '--workdir', root],
    {
      cwd: path.join(root, 'tests'),
      env: { ...process.env, DO_NOT_TRACK: '1' },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return stdout
}
