import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DataFolderError } from './data-folder-error.ts'

/** Everything that must survive a restart: the database, the uploaded files, the secrets. */
export type DataFolder = {
  path: string
  database: string
  files: string
  /** Whether the database was set up to the end before; a first start that was interrupted leaves nothing behind. */
  isFresh: boolean
  /** Call once the database is complete. */
  markReady: () => void
  release: () => void
}

const heldFolders = new Set<string>()

/** Takes a data folder for this process alone; throws DataFolderError when it cannot be used. */
export function openDataFolder(path: string, options: { reset: boolean }): DataFolder {
  const folder = resolve(path)
  const lockFile = join(folder, 'lock')
  const database = join(folder, 'database')
  const files = join(folder, 'files')
  const readyFile = join(database, 'wangong-ready')

  try {
    mkdirSync(folder, { recursive: true })
    refuseSecondUser(folder, lockFile)
    writeFileSync(lockFile, String(process.pid))
    if (options.reset) for (const part of [database, files]) rmSync(part, { recursive: true, force: true })
    const isFresh = !existsSync(readyFile)
    if (isFresh) rmSync(database, { recursive: true, force: true })
    mkdirSync(database, { recursive: true })
    mkdirSync(files, { recursive: true })
    heldFolders.add(folder)
    return {
      path: folder,
      database,
      files,
      isFresh,
      markReady: () => writeFileSync(readyFile, ''),
      release: () => {
        heldFolders.delete(folder)
        rmSync(lockFile, { force: true })
      },
    }
  } catch (error) {
    if (error instanceof DataFolderError) throw error
    throw new DataFolderError('unwritable', folder, error)
  }
}

function refuseSecondUser(folder: string, lockFile: string): void {
  if (heldFolders.has(folder)) throw new DataFolderError('in-use', folder)
  if (!existsSync(lockFile)) return
  const holder = Number(readFileSync(lockFile, 'utf8'))
  // The own pid is a leftover: a container's first process has the same number after every restart.
  if (holder !== process.pid && isAlive(holder)) throw new DataFolderError('in-use', folder)
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
