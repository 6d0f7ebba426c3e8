import { statfsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether the disk under a folder can be written. */
export type DiskState = 'ok' | 'full' | 'unwritable'

/** PostgreSQL writes its log in files of 16 MB. With room for fewer than four of them, a start or a large write may fail. */
const leastFreeBytes = 64 * 1024 * 1024

/** Whether there is enough room; true when the file system does not tell. */
export function hasRoom(folder: string): boolean {
  const { blocks, bavail, bsize } = statfsSync(folder)
  return blocks === 0 || bavail * bsize >= leastFreeBytes
}

/** Writes a page into the folder down to the disk and removes it; never throws. */
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

/** The error codes of Node and PostgreSQL (53100, disk_full) for a full disk. */
export function isOutOfSpace(error: unknown): boolean {
  return hasCode(error, ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'])
}

/** Whether the error or one of its causes has one of these codes. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return codes.includes(codeOf(error))
}

/** The first code among an error and its causes; empty without one. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'code' in error ? String(error.code) : codeOf(error.cause)
}
