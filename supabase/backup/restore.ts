import path from 'node:path'
import { parseArgs } from 'node:util'
import { BackupRefused, explainFailure } from './backup-refused.ts'
import { openPostgres } from './copied-postgres.ts'
import { openFolderSource, restoreFolder } from './data-folders.ts'
import { type KeysFile, readKeysFile, storeKeys } from './keys-file.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { restoreDatabase, restoreFiles } from './restore-backup.ts'
import { storageOf } from './servers.ts'

/** npm run restore: fills DATABASE_URL, or the data folder when that is not set, from a backup. See docs/deploy.md. */
const root = path.resolve(import.meta.dirname, '../..')

try {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      keys: { type: 'string' },
      'without-keys': { type: 'boolean' },
      'keys-only': { type: 'boolean' },
      'without-files': { type: 'boolean' },
    },
  })
  if (!values.from || (!values.keys && !values['without-keys']))
    throw new BackupRefused(
      'Name the backup and its keys: npm run restore -- --from backups/<moment> --keys <file>. Without the file of keys, --without-keys restores all but the ID numbers, and --keys-only adds the keys later.',
    )
  const from = path.resolve(root, values.from)
  const manifest = readManifest(from)
  const keys = values.keys ? readKeysFile(path.resolve(root, values.keys), manifest) : undefined
  await (values['keys-only']
    ? addKeys(keys)
    : restore(from, manifest, keys, values['without-files'] === true))
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`)
  process.exitCode = 1
}

async function restore(
  from: string,
  manifest: Manifest,
  keys: KeysFile | undefined,
  isWithoutFiles: boolean,
) {
  const { DATABASE_URL, DATA_DIR } = process.env
  const target = path.resolve(root, DATA_DIR || '.data')
  const shelf = DATABASE_URL && manifest.files && !isWithoutFiles ? storageOf(process.env) : undefined
  if (DATABASE_URL) {
    const database = await openPostgres(DATABASE_URL)
    try {
      await restoreDatabase(database, from, manifest, keys)
      if (shelf) await restoreFiles(shelf, from, manifest)
    } finally {
      await database.close()
    }
  } else await restoreFolder(target, from, manifest, keys)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const files = DATABASE_URL && !shelf ? 'no' : (manifest.files?.length ?? 'no')
  process.stdout.write(
    `${DATABASE_URL ? 'The project' : target} has ${rows} rows, ${files} files and ${keys ? manifest.keys.length : 'no'} keys of ${manifest.madeAt}.\n`,
  )
}

/** Gives a database that was restored without its keys what it lacks. */
async function addKeys(keys: KeysFile | undefined) {
  if (!keys) throw new BackupRefused('Name the file of keys with --keys.')
  const { DATABASE_URL, DATA_DIR } = process.env
  const { database, close } = DATABASE_URL
    ? await openPostgres(DATABASE_URL).then((server) => ({ database: server, close: server.close }))
    : await openFolderSource(path.resolve(root, DATA_DIR || '.data'))
  try {
    await storeKeys(database, keys)
  } finally {
    await close()
  }
  process.stdout.write('The keys are there.\n')
}
