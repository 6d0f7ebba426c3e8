import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { hashOf, readProject, writeReleases } from './project.mjs'

/** Released migrations that have changed. Every installation of the release has applied them. */
export function findEditedMigrations({ migrations, releases }) {
  const hashes = new Map(migrations.map(({ file, sql }) => [file, hashOf(sql)]))
  return releases.flatMap((release) =>
    Object.entries(release.migrations)
      .filter(([file, hash]) => hashes.get(file) !== hash)
      .map(
        ([file]) =>
          `supabase/migrations/${file} was released with ${release.name} and must not change: put it back and write a new migration`,
      ),
  )
}

/**
 * Writes the migrations of a release into released.json and keeps data as its functions write them. Throws a sentence
 * when the name is invalid or taken.
 */
export function recordRelease(root, name) {
  const { folder, data, migrations, releases } = readProject(root)
  if (!/^v\d+\.\d+\.\d+$/.test(name ?? '') || releases.some((release) => release.name === name))
    throw new Error(
      'Name a new release, for example: node_modules/.bin/node scripts/record-release.mjs v1.0.0',
    )
  const recorded = {
    name,
    lastMigration: migrations.at(-1).version,
    migrations: Object.fromEntries(migrations.map(({ file, sql }) => [file, hashOf(sql)])),
  }
  writeReleases(folder, [...releases, recorded])
  copyFileSync(path.join(data, 'next.sql'), path.join(data, `${name}.sql`))
  return recorded
}
