import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSchemaTree } from './schema-tree.mjs'

/**
 * The database of a project as its files describe it: supabase/schemas, supabase/migrations, supabase/released.json,
 * data of releases, the functions' types. Each migration has its file, version, name and sql; each release has the
 * migrations of its time with their hashes.
 */
export function readProject(root) {
  const folder = path.join(root, 'supabase')
  const migrations = readdirSync(path.join(folder, 'migrations'))
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      file,
      version: file.split('_')[0],
      name: file.replace(/^\d+_|\.sql$/g, ''),
      sql: readFileSync(path.join(folder, 'migrations', file), 'utf8'),
    }))
  const releases = readReleases(folder)
  const released = new Map(releases.flatMap((release) => Object.entries(release.migrations)))
  return {
    folder,
    data: path.join(root, 'tests/database/releases'),
    types: path.join(root, 'functions/database/types.gen.ts'),
    tree: readSchemaTree(path.join(folder, 'schemas')),
    migrations,
    releases,
    /** Migrations that no release has, except for the baseline, which makes an empty database. */
    pending: migrations.filter(({ file, name }) => !released.has(file) && name !== 'baseline'),
    isReleased: (file) => released.has(file),
  }
}

export const hashOf = (text) => createHash('sha256').update(text).digest('hex')

const releasesFile = (folder) => path.join(folder, 'released.json')

const readReleases = (folder) =>
  existsSync(releasesFile(folder)) ? JSON.parse(readFileSync(releasesFile(folder), 'utf8')) : []

export const writeReleases = (folder, releases) =>
  writeFileSync(releasesFile(folder), `${JSON.stringify(releases, null, 2)}\n`)
