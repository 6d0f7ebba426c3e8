import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { BackupRefused } from './backup-refused.ts'
import type { CopiedDatabase } from './copied-database.ts'
import { createMeter } from './hashes.ts'
import { type KeysFile, storeKeys } from './keys-file.ts'
import { listForeignKeys, listTables } from './list-tables.ts'
import { type Manifest, rowsFile } from './manifest.ts'

/**
 * Puts the keys and all rows of a backup into the tables of its migrations, as one transaction. No trigger runs: the rows are
 * what triggers have made of them. The foreign keys come back at the end, which checks every row.
 */
export async function fillTables(
  database: CopiedDatabase,
  folder: string,
  manifest: Manifest,
  keys: KeysFile | undefined,
): Promise<void> {
  const there = new Map((await listTables(database)).map(({ name, columns }) => [name, columns]))
  for (const { name, columns } of manifest.tables)
    if (there.get(name) !== columns)
      throw new BackupRefused(`The table ${name} is another one than in the backup: nothing was restored.`)
  const foreignKeys = await listForeignKeys(database)
  const names = manifest.tables.map(({ name }) => name)
  await database.execute('begin')
  if (keys) await storeKeys(database, keys)
  await database.execute(
    [
      ...foreignKeys.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
      ...names.map((name) => `alter table ${name} disable trigger user`),
      `truncate ${names.join(', ')}`,
    ].join(';\n'),
  )
  for (const table of manifest.tables) await readRows(database, folder, table)
  await database.execute(
    [
      ...foreignKeys.map(
        ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
      ),
      ...names.map((name) => `alter table ${name} enable trigger user`),
    ].join(';\n'),
  )
  for (const { name, value } of manifest.sequences)
    await database.query('select setval($1::text::regclass, $2::text::bigint)', [name, value])
  await database.execute('commit')
}

async function readRows(
  database: CopiedDatabase,
  folder: string,
  { name, columns, rows, hash }: Manifest['tables'][number],
): Promise<void> {
  const meter = createMeter()
  const read = pipeline(createReadStream(rowsFile(folder, name)), createGunzip(), meter.stream)
  await Promise.all([read, database.copyIn(`copy ${name} (${columns})`, meter.stream)])
  const found = meter.read()
  if (found.lines !== rows || found.hash !== hash)
    throw new BackupRefused(
      `The rows of ${name} in the backup are damaged: nothing was restored, take an older backup.`,
    )
}
