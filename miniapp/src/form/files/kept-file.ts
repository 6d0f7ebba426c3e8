import Taro from '@tarojs/taro'
import { deleteBlob, getBlob, putBlob } from './blob-store.ts'

/*
 * A chosen file has to outlast the app: a call comes in, the battery dies, the train is in a tunnel. WeChat's temporary
 * paths end with the app, and a browser's with the page.
 */

/** Keeps the bytes behind a path and answers the path to find them under. */
export async function keepFile(id: string, path: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') {
    await putBlob(id, await (await fetch(path)).blob()).catch(() => {})
    return path
  }
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // No room: it can still be sent while the app is open.
      fail: () => resolve(path),
    })
  })
}

/** The path under which a kept file can be read now, or undefined when it is gone. */
export async function restoreFile(id: string, path: string): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'h5') return path
  const blob = await getBlob(id).catch(() => undefined)
  return blob && URL.createObjectURL(blob)
}

/** Frees what a file took on this phone. */
export function dropFile(id: string, path: string): void {
  if (process.env.TARO_ENV === 'h5') {
    deleteBlob(id).catch(() => {})
    return
  }
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => {} })
}
