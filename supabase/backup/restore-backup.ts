import { readFileSync } from 'node:fs'
import { applyMigrations, listMigrations } from '../embedded/migrations.ts'
import { BackupRefused } from './backup-refused.ts'
import type { CopiedDatabase } from './copied-database.ts'
import type { FileShelf } from './file-shelf.ts'
import { fillTables } from './fill-tables.ts'
import { migrationHash, sha256 } from './hashes.ts'
import type { KeysFile } from './keys-file.ts'
import { bytesFile, type Manifest } from './manifest.ts'

/**
 * Restores the database of a backup into an empty project, in the order that works: the migrations of the backup (roles,
 * schemas, rights, tables, bucket and policies), the keys, the rows, then the migrations that are newer than the backup.
 */
export async function restoreDatabase(
  database: CopiedDatabase,
  folder: string,
  manifest: Manifest,
  keys: KeysFile | undefined,
): Promise<void> {
  await refuseUnfit(database)
  const ours = listMigrations()
  const ofBackup = manifest.migrations.map(({ version, hash }) => {
    const migration = ours.find((one) => one.version === version)
    if (migration === undefined || migrationHash(migration.sql) !== hash)
      throw new BackupRefused(
        `The backup was written by version ${manifest.version} with other migrations (${version}): restore it with that version of the program, and update afterwards. Nothing was restored.`,
      )
    return migration
  })
  await database.execute(`create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text)`)
  await applyMigrations(database, ofBackup)
  await fillTables(database, folder, manifest, keys)
  await applyMigrations(database, ours)
}

/** Throws BackupRefused for a database that is in use or is none of Supabase's. */
async function refuseUnfit(database: CopiedDatabase): Promise<void> {
  const [row] = await database.query(`
    select to_regnamespace('private') is null and to_regnamespace('api') is null as "isEmpty",
      (select count(*) from pg_roles where rolname in ('anon', 'authenticated', 'service_role')) = 3
        and to_regclass('storage.objects') is not null as "isProject"`)
  if (!row?.isEmpty)
    throw new BackupRefused(
      'The target is not empty: restore into a new project or folder. Nothing was changed.',
    )
  if (!row.isProject)
    throw new BackupRefused(
      'The target is no Supabase project, for it lacks its roles or its storage. Nothing was changed.',
    )
}

/** Puts the files of a backup into a storage. */
export async function restoreFiles(shelf: FileShelf, folder: string, manifest: Manifest): Promise<void> {
  for (const [place, { bucket, name, type, hash }] of (manifest.files ?? []).entries()) {
    const bytes = readFileSync(bytesFile(folder, place))
    if (sha256(bytes) !== hash)
      throw new BackupRefused(
        `The file ${bucket}/${name} of the backup is damaged: take it from an older backup.`,
      )
    await shelf.write(bucket, name, type, bytes)
  }
}
