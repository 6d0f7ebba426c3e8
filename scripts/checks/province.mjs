// Names what is one province's outside its folder. Runs under Node 24 (TypeScript); `npm run check` calls it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'
import { listSourceFiles } from './source-files.mjs'

const provinces = 'shared/provinces/'
const isCode = (file) =>
  /^(shared|functions|miniapp|supabase|scripts)\/.*\.(ts|tsx|mjs|cjs|sql|html|json)$/.test(file)
/** What `npm run db:baseline` and `npm run generate` write from files that are looked at. */
const isWritten = (file) => /^supabase\/migrations\/|\.gen\.ts$/.test(file)

/** The one place that says which province is meant when nobody says it. */
const defaultsIn = 'scripts/steps/paths.mjs'

/** How a province is named in code: its names, its numbers, and what codes and ids begin with. */
async function patternOf(folder) {
  const { province } = await import(path.join(root, provinces, folder, 'facts/province.ts'))
  const { code, shortName, abbreviation, letters, hotline } = province
  const digits = code.slice(0, 2)
  const words = [
    shortName,
    abbreviation,
    `\\b${hotline}\\b`,
    `\\b${folder}\\b`,
    `\\b${letters}-`,
    `['^]${letters}\\b`,
  ]
  return new RegExp([...words, `\\b${digits}\\d{4}\\b`, `\\^${digits}`].join('|'), 'iu')
}

function report(file, line, found) {
  if (found === null) return
  console.error(
    `${file}:${line}: "${found[0]}" is one province's: take it from #province/facts/province.ts (in SQL from private.our_province()), or move the text into the province's folder.`,
  )
  process.exitCode = 1
}

const files = listSourceFiles()
const folders = new Set(files.filter((file) => file.startsWith(provinces)).map((file) => file.split('/')[2]))
const patterns = await Promise.all([...folders].map(patternOf))
const looksAt = (file) =>
  isCode(file) && !isWritten(file) && !file.startsWith(provinces) && file !== defaultsIn
for (const file of files.filter(looksAt)) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n')
  for (const [index, line] of lines.entries()) {
    for (const pattern of patterns) report(file, index + 1, pattern.exec(line))
  }
}
