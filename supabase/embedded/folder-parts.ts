import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderError } from './data-folder-error.ts'

/** PGlite opens the files of this major version of PostgreSQL. Files without a version it would overwrite. */
const postgresVersion = '17'

/**
 * `empty`: nothing was set up. `ready`: the database is complete. `half`: the first start was interrupted. `unmarked`:
 * there is a database, but no file says whether its first start finished; its content tells.
 */
export type Contents = 'empty' | 'ready' | 'half' | 'unmarked'

const listFiles = (folder: string) => (existsSync(folder) ? readdirSync(folder, { recursive: true }) : [])

/** The database and the uploads of a data folder, and the two files that record the progress of the first start. */
export function partsOf(folder: string) {
  const database = join(folder, 'database')
  const files = join(folder, 'files')
  const ready = join(database, 'wangong-ready')
  /** Exists from before the first byte of a database until `ready` exists. */
  const settingUp = join(folder, 'setting-up')

  const isOurs = () =>
    [join(folder, 'secrets.json'), join(database, 'PG_VERSION'), settingUp].some((file) => existsSync(file))

  return {
    database,
    files,
    make: () => {
      for (const part of [database, files]) mkdirSync(part, { recursive: true })
    },
    /** Throws DataFolderError for files of another program. */
    refuseForeign: () => {
      if (!isOurs() && [database, files].some((part) => listFiles(part).length > 0))
        throw new DataFolderError('foreign', folder)
    },
    /** Throws DataFolderError for a database that must not be opened. */
    look: (): Contents => {
      if (listFiles(database).length === 0) return 'empty'
      if (!existsSync(ready) && existsSync(settingUp)) return 'half'
      const versionFile = join(database, 'PG_VERSION')
      if (!existsSync(versionFile)) throw new DataFolderError('broken', folder)
      if (readFileSync(versionFile, 'utf8').trim() !== postgresVersion)
        throw new DataFolderError('other-postgres', folder)
      if (existsSync(ready)) return 'ready'
      // Without this file PostgreSQL has nothing to open: initdb did not get that far.
      return existsSync(join(database, 'global', 'pg_control')) ? 'unmarked' : 'half'
    },
    markBegun: () => writeFileSync(settingUp, ''),
    markReady: () => {
      writeFileSync(ready, '')
      rmSync(settingUp, { force: true })
    },
    /** Moves both into a folder of their own and returns its path. */
    setAside: (): string => {
      const aside = join(folder, `set-aside-${new Date().toISOString().replace(/\W/g, '')}`)
      mkdirSync(aside)
      renameSync(database, join(aside, 'database'))
      renameSync(files, join(aside, 'files'))
      return aside
    },
    /** The number of files in each of the two. */
    count: () => ({ database: listFiles(database).length, files: listFiles(files).length }),
    /** Erases both. When it is interrupted, the rest counts as the remains of a first start. */
    erase: () => {
      writeFileSync(settingUp, '')
      rmSync(ready, { force: true })
      for (const part of [database, files]) rmSync(part, { recursive: true, force: true })
    },
  }
}
