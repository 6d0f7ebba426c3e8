import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipKilobytes } from './kilobytes.ts'

/** What a cold start of a bundle reads before the first request, in kilobytes of gzip: the entry and all its imports. */
export const coldStartSize = (entry: string): number => gzipKilobytes([...filesOfColdStart(entry)])

function filesOfColdStart(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, imported = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)"(\.[^"]+)"/g))
    filesOfColdStart(path.join(path.dirname(file), imported), seen)
  return seen
}
