import path from 'node:path'
import { parseArgs } from 'node:util'
import { explainFailure } from './backup-refused.ts'
import { openFolderSource } from './data-folders.ts'
import { openServerSource, storageOf } from './servers.ts'
import { writeBackup } from './write-backup.ts'

/** npm run backup: saves DATABASE_URL, or the data folder when that is not set. See docs/deploy.md. */
const root = path.resolve(import.meta.dirname, '../..')

try {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, keys: { type: 'string' }, 'without-files': { type: 'boolean' } },
  })
  const now = new Date()
  const moment = now.toISOString().replace(/\.\d+|[-:]/g, '')
  const to = path.resolve(root, values.to ?? `backups/${moment}`)
  const keysFile = path.resolve(root, values.keys ?? `backup-keys/${moment}.json`)
  const { DATABASE_URL, DATA_DIR } = process.env
  const source = DATABASE_URL
    ? await openServerSource(DATABASE_URL, values['without-files'] ? undefined : storageOf(process.env))
    : await openFolderSource(path.resolve(root, DATA_DIR || '.data'))
  try {
    const { manifest, lost } = await writeBackup({ ...source, to, keysFile, now })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(
      `${to}\n  ${rows} rows of ${manifest.tables.length} tables, ${manifest.files?.length ?? 'no'} files\n${keysFile}\n  ${manifest.keys.length} keys: keep this file where the backups are not. Without it nobody can read the ID numbers, with both everybody.\n`,
    )
    if (lost.length > 0)
      process.stderr.write(
        `The storage has lost ${lost.length} files, which are not in the backup:\n  ${lost.join('\n  ')}\n`,
      )
  } finally {
    await source.close()
  }
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`)
  process.exitCode = 1
}
