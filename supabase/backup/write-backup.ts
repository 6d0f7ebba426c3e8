import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import * as z from '#shared/zod.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { BackupRefused } from './backup-refused.ts'
import type { CopiedDatabase } from './copied-database.ts'
import type { FileShelf } from './file-shelf.ts'
import { createMeter, migrationHash, sha256 } from './hashes.ts'
import { describeKeys, type KeysFile, readKeys, writeKeysFile } from './keys-file.ts'
import { type CopiedTable, listSequences, listTables } from './list-tables.ts'
import { bytesFile, type Manifest, rowsFile } from './manifest.ts'

const migrationsSchema = z.array(z.object({ version: z.string(), statements: z.array(z.string()) }))
const objectsSchema = z.array(z.object({ bucket: z.string(), name: z.string(), type: z.string() }))

/** What a backup is made of, and where it goes. */
export type BackupPlan = {
  database: CopiedDatabase
  /** Undefined to leave the files out. */
  files: Pick<FileShelf, 'read'> | undefined
  secrets: KeysFile['secrets']
  /** A folder that does not exist yet, and a file of keys outside of it. */
  to: string
  keysFile: string
  now: Date
}

/**
 * Writes every row as of one moment, then every file, and the keys apart from them. The folder has its name once it is
 * whole. Returns the manifest, and the files that the storage should have and has not.
 */
export async function writeBackup(plan: BackupPlan): Promise<{ manifest: Manifest; lost: string[] }> {
  const { database, to } = plan
  if (existsSync(to)) throw new BackupRefused(`${to} exists already: choose another folder with --to.`)
  if (existsSync(plan.keysFile))
    throw new BackupRefused(`${plan.keysFile} exists already: choose another file with --keys.`)
  if (isInside(plan.keysFile, to))
    throw new BackupRefused(
      `The keys may not stand beside what they open: choose a file outside of ${to} with --keys.`,
    )
  const half = `${to}.half`
  for (const part of ['tables', 'files']) mkdirSync(path.join(half, part), { recursive: true, mode: 0o700 })
  // One moment for all tables.
  await database.execute('begin isolation level repeatable read read only')
  const migrations = await readMigrations(database)
  const keys = await readKeys(database)
  const tables: Manifest['tables'] = []
  for (const table of await listTables(database)) tables.push(await writeRows(database, half, table))
  const sequences = await listSequences(database)
  const objects = await readObjects(database)
  await database.execute('commit')
  const { files, lost } = plan.files ? await writeFiles(plan.files, half, objects) : { files: null, lost: [] }
  const manifest: Manifest = {
    format: 1,
    madeAt: plan.now.toISOString(),
    version: packageJson.version,
    migrations,
    tables,
    sequences,
    keys: describeKeys(keys),
    files,
  }
  writeFileSync(path.join(half, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  writeKeysFile(plan.keysFile, { keys, secrets: plan.secrets })
  renameSync(half, to)
  return { manifest, lost }
}

const isInside = (file: string, folder: string) => !path.relative(folder, file).startsWith('..')

async function readMigrations(database: CopiedDatabase): Promise<Manifest['migrations']> {
  const [row] = await database.query(
    `select to_regclass('supabase_migrations.schema_migrations') is not null and to_regclass('private.known_keys') is not null as "isOurs"`,
  )
  if (!row?.isOurs) throw new BackupRefused('This database is none of ours: nothing was saved.')
  const rows = await database.query(
    'select version, statements from supabase_migrations.schema_migrations order by version',
  )
  return z
    .parse(migrationsSchema, rows)
    .map(({ version, statements }) => ({ version, hash: migrationHash(statements.join('\n')) }))
}

async function writeRows(
  database: CopiedDatabase,
  folder: string,
  { name, columns }: CopiedTable,
): Promise<Manifest['tables'][number]> {
  const meter = createMeter()
  const rows = await database.copyOut(`copy ${name} (${columns})`)
  await pipeline(rows, meter.stream, createGzip(), createWriteStream(rowsFile(folder, name)))
  const { hash, lines } = meter.read()
  return { name, columns, rows: lines, hash }
}

async function readObjects(database: CopiedDatabase): Promise<z.infer<typeof objectsSchema>> {
  const rows = await database.query(`
    select bucket_id as bucket, name, coalesce(metadata ->> 'mimetype', 'application/octet-stream') as type
    from storage.objects where name is not null order by bucket_id, name`)
  return z.parse(objectsSchema, rows)
}

async function writeFiles(
  shelf: Pick<FileShelf, 'read'>,
  folder: string,
  objects: z.infer<typeof objectsSchema>,
): Promise<{ files: NonNullable<Manifest['files']>; lost: string[] }> {
  const files: NonNullable<Manifest['files']> = []
  const lost: string[] = []
  for (const { bucket, name, type } of objects) {
    const bytes = await shelf.read(bucket, name)
    if (bytes === undefined) {
      lost.push(`${bucket}/${name}`)
      continue
    }
    writeFileSync(bytesFile(folder, files.length), bytes)
    files.push({ bucket, name, type, size: bytes.length, hash: sha256(bytes) })
  }
  return { files, lost }
}
