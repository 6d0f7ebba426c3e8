import { statfsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether the disk under a folder takes what we write. */
export type DiskState = 'ok' | 'full' | 'unwritable'

/** PostgreSQL writes its log in files of 16 MB; with less than four of them free a start or a large write may fail. */
const leastFreeBytes = 64 * 1024 * 1024

/** Whether there is room to work; true where the file system does not tell. */
export function hasRoom(folder: string): boolean {
  const { blocks, bavail, bsize } = statfsSync(folder)
  return blocks === 0 || bavail * bsize >= leastFreeBytes
}

/** Writes a page into the folder down to the disk and takes it away again; never throws. */
export async function checkDisk(folder: string): Promise<DiskState> {
  const proof = join(folder, '.write-proof')
  try {
    if (!hasRoom(folder)) return 'full'
    await writeFile(proof, Buffer.alloc(8192), { flush: true })
    return 'ok'
  } catch (error) {
    return isOutOfSpace(error) ? 'full' : 'unwritable'
  } finally {
    await rm(proof, { force: true }).catch(() => undefined)
  }
}

/** What Node and PostgreSQL (53100, disk_full) say when nothing more fits. */
export function isOutOfSpace(error: unknown): boolean {
  return hasCode(error, ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'])
}

/** Whether the error, or one that it was caused by, has one of these codes. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return codes.includes(codeOf(error))
}

/** The first code among an error and its causes; empty without one. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'code' in error ? String(error.code) : codeOf(error.cause)
}
