import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { kept, root } from '../places.ts'
import type { SqlMutation } from './mutation.ts'

/** A copy of the project in which one file of supabase/schemas at a time is another. It uses the packages of the project. */
export const copy = path.join(kept, 'project')

const copied = ['shared', 'functions', 'supabase', 'scripts', 'tests', 'miniapp/src', 'docs']
const leftOut = new Set(['node_modules', 'dist', '.artifacts', '.cache', '.data', '.vercel', '.vitest-cache'])

/** Makes the copy anew. */
export function copyProject(): void {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(path.join(copy, 'miniapp'), { recursive: true })
  for (const folder of copied)
    cpSync(path.join(root, folder), path.join(copy, folder), {
      recursive: true,
      filter: (source) => !leftOut.has(path.basename(source)),
    })
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isFile()) cpSync(path.join(root, entry.name), path.join(copy, entry.name))
  for (const folder of ['node_modules', 'tests/node_modules'])
    symlinkSync(path.join(root, folder), path.join(copy, folder), 'dir')
}

/** Where a file of supabase/schemas stands in the copy. */
export const placeOf = (file: string) => path.join(copy, 'supabase/schemas', file)

/** Changes the file of a mutation in the copy. Returns what takes the change back. */
export function plant(mutation: SqlMutation): () => void {
  const text = readFileSync(placeOf(mutation.file), 'utf8')
  writeFileSync(placeOf(mutation.file), mutatedText(mutation, text))
  return () => writeFileSync(placeOf(mutation.file), text)
}

/** The text of the file with the bug. Throws when the mutation does not apply. */
export function mutatedText({ bug, file, replace, by }: SqlMutation, text: string): string {
  const parts = text.split(replace)
  const found = parts.length - 1
  if (found !== 1)
    throw new Error(
      `“${bug}”: its text stands ${found} times in supabase/schemas/${file}, and must stand there once`,
    )
  return parts.join(by)
}
