import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const copied = [
  ...['supabase/schemas', 'supabase/migrations', 'supabase/snippets', 'supabase/released.json'],
  ...['functions', 'docs/deploy.md', 'docs/staff-guide.zh-CN.md', 'tests/database/releases'],
]

/** A copy of everything the database is made of, in another folder, for a test to change. */
export type ProjectCopy = {
  /** Writes a file of supabase/. `change` gets its text, or nothing. */
  write: (file: string, change: (text: string) => string) => void
  remove: (file: string) => void
  /** The newest migration: its file and text. */
  newestMigration: () => { file: string; sql: string }
  /** Runs one of our scripts on the copy and returns its output, refusals included. */
  run: (script: string, ...words: string[]) => Promise<string>
}

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'wangong-project-'))
  made.push(folder)
  for (const part of copied) cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  const place = (file: string) => path.join(folder, 'supabase', file)
  return {
    write: (file, change) => {
      mkdirSync(path.dirname(place(file)), { recursive: true })
      writeFileSync(place(file), change(readIfThere(place(file))))
    },
    remove: (file) => rmSync(place(file)),
    newestMigration: () => {
      const file = readdirSync(place('migrations')).sort().at(-1) ?? ''
      return { file, sql: readFileSync(place(`migrations/${file}`), 'utf8') }
    },
    run: (script, ...words) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [path.join(root, 'scripts', script), ...words, folder],
          { cwd: root, maxBuffer: 64 * 1024 * 1024 },
          (_error, stdout, stderr) => resolve(`${stdout}${stderr}`.trim()),
        )
      }),
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
