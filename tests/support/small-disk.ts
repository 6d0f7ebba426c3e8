import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk in memory that can be filled. */
export type SmallDisk = {
  folder: string
  /** Writes until the disk is full. */
  fill: () => void
  /** Frees what `fill` wrote. */
  free: () => void
  setReadOnly: (isReadOnly: boolean) => void
  remove: () => void
}

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0

/** Mounts a disk of this many megabytes; undefined where that is not allowed (no root, most containers). */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => fillUp(filler),
    free: () => rmSync(filler),
    setReadOnly: (isReadOnly) => {
      if (!run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder))
        throw new Error('the disk is in use')
    },
    remove: () => {
      // Lazily, so that files a test left open do not keep the disk.
      run('umount', '-l', folder)
      rmSync(folder, { recursive: true })
    },
  }
}

function fillUp(file: string): void {
  const handle = openSync(file, 'a')
  for (const bytes of [65_536, 1])
    try {
      for (;;) writeSync(handle, Buffer.alloc(bytes))
    } catch {
      // Nothing of this size fits any more.
    }
  closeSync(handle)
}
