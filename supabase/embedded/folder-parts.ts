import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderError } from './data-folder-error.ts'

/** PGlite opens what this major version of PostgreSQL wrote, and what it finds without a version it writes anew. */
const postgresVersion = '17'

/**
 * `empty`: nothing was set up. `ready`: the database was set up to the end. `half`: its first start was cut off.
 * `unmarked`: there is a database, and no file says whether its first start came to an end; what is in it tells.
 */
export type Contents = 'empty' | 'ready' | 'half' | 'unmarked'

const listFiles = (folder: string) => (existsSync(folder) ? readdirSync(folder, { recursive: true }) : [])

/** The database and the uploads of a data folder, and the two files that say how far the first start came. */
export function partsOf(folder: string) {
  const database = join(folder, 'database')
  const files = join(folder, 'files')
  const ready = join(database, 'wangong-ready')
  /** Stands from before the first byte of a database until `ready` does. */
  const settingUp = join(folder, 'setting-up')

  const isOurs = () =>
    [join(folder, 'secrets.json'), join(database, 'PG_VERSION'), settingUp].some((file) => existsSync(file))

  return {
    database,
    files,
    make: () => {
      for (const part of [database, files]) mkdirSync(part, { recursive: true })
    },
    /** Throws DataFolderError for files that something else put here. */
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
      // Without this file PostgreSQL has nothing to open: initdb did not come that far.
      return existsSync(join(database, 'global', 'pg_control')) ? 'unmarked' : 'half'
    },
    markBegun: () => writeFileSync(settingUp, ''),
    markReady: () => {
      writeFileSync(ready, '')
      rmSync(settingUp, { force: true })
    },
    /** Moves both into a folder of their own, whose path it answers. */
    setAside: (): string => {
      const aside = join(folder, `set-aside-${new Date().toISOString().replace(/\W/g, '')}`)
      mkdirSync(aside)
      renameSync(database, join(aside, 'database'))
      renameSync(files, join(aside, 'files'))
      return aside
    },
    /** How many files each of the two holds. */
    count: () => ({ database: listFiles(database).length, files: listFiles(files).length }),
    /** Erases both. Cut off, it leaves what counts as the remains of a first start. */
    erase: () => {
      writeFileSync(settingUp, '')
      rmSync(ready, { force: true })
      for (const part of [database, files]) rmSync(part, { recursive: true, force: true })
    },
  }
}
