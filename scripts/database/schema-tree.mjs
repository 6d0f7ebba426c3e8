import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseStatements } from './parse-statements.mjs'

/** The folders of a word. The path of a file says what it holds. A function's folder is its schema. */
export const folders = ['types', 'tables', 'views', 'api', 'private', 'public', 'rows']

/** Files about no single object, in the word that all others use. */
export const wholeFiles = new Set([
  'foundation/roles.sql',
  'foundation/schemas.sql',
  'foundation/storage.sql',
])

/**
 * Every file of a tree like supabase/schemas: its path, its word, folder and name, and its statements. A script that
 * PostgreSQL's parser refuses has `fault` instead.
 */
export function readSchemaTree(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: the database is written there`)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
    .map((file) => ({ file, ...placeOf(file), ...contentOf(path.join(folder, file)) }))
}

function placeOf(file) {
  const [word, kind, ...rest] = file.split('/')
  return { word, folder: kind, name: path.basename(rest.join('/'), '.sql'), isWhole: wholeFiles.has(file) }
}

function contentOf(file) {
  try {
    return { statements: parseStatements(readFileSync(file, 'utf8')) }
  } catch (error) {
    return { statements: [], fault: error.message }
  }
}
