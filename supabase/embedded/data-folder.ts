import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { DataFolderError, explainWriteError } from './data-folder-error.ts'
import { hasRoom } from './disk.ts'
import { takeLock } from './folder-lock.ts'
import { type Contents, partsOf } from './folder-parts.ts'

/** Everything that must survive a restart: the database, the uploaded files, the secrets. */
export type DataFolder = {
  path: string
  database: string
  files: string
  contents: Exclude<Contents, 'half'>
  /** Moves the remains of an interrupted first start away and says so. The folder is empty then. Erases nothing. */
  setAside: () => void
  /** Call it once the database is complete. */
  markReady: () => void
  release: () => void
}

/**
 * Locks a data folder for this process. Nothing in it is ever erased, except by `reset`. `say` gets a sentence about
 * what is moved or erased. Throws DataFolderError when the folder cannot be used.
 */
export function openDataFolder(
  path: string,
  { reset, say }: { reset: boolean; say: (sentence: string) => void },
): DataFolder {
  const folder = resolve(path)
  const parts = partsOf(folder)

  const setAside = () => {
    const aside = parts.setAside()
    say(
      `首次启动没有完成，它留下的内容移到了 ${aside}，没有删除；现在重新开始。(The first start was cut off: what it left was moved there, not erased, and it begins anew.)`,
    )
    parts.make()
    parts.markBegun()
  }

  let release = () => {}
  try {
    mkdirSync(folder, { recursive: true })
    release = takeLock(folder)
    parts.refuseForeign()
    if (reset) {
      const { database, files } = parts.count()
      say(
        `正在清空 ${parts.database}（${database} 个文件）和 ${parts.files}（${files} 个文件）；secrets.json 保留。(Erasing the database and the uploads; the secrets stay.)`,
      )
      parts.erase()
    }
    if (!hasRoom(folder)) throw new DataFolderError('full', folder)
    parts.make()
    const found = parts.look()
    if (found === 'empty') parts.markBegun()
    if (found === 'half') setAside()
    return {
      path: folder,
      database: parts.database,
      files: parts.files,
      contents: found === 'half' ? 'empty' : found,
      setAside,
      markReady: parts.markReady,
      release,
    }
  } catch (error) {
    release()
    throw explainWriteError(error, folder)
  }
}
