import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderError } from './data-folder-error.ts'

const heldFolders = new Set<string>()

/** Locks the folder for this process and returns how to unlock it. Throws DataFolderError while another process has it. */
export function takeLock(folder: string): () => void {
  const lockFile = join(folder, 'lock')
  refuseSecondUser(folder, lockFile)
  writeFileSync(lockFile, String(process.pid))
  heldFolders.add(folder)
  return () => {
    heldFolders.delete(folder)
    rmSync(lockFile, { force: true })
  }
}

function refuseSecondUser(folder: string, lockFile: string): void {
  if (heldFolders.has(folder)) throw new DataFolderError('in-use', folder)
  if (!existsSync(lockFile)) return
  const holder = Number(readFileSync(lockFile, 'utf8'))
  // Our own pid is a leftover: a container's first process has the same number after every restart.
  if (holder !== process.pid && isAlive(holder)) throw new DataFolderError('in-use', folder)
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
