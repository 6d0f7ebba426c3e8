import Taro from '@tarojs/taro'
import { deleteBlob, getBlob, putBlob } from './blob-store.ts'

/*
 * A chosen file must survive a closed app: a call, an empty battery, a tunnel. WeChat's temporary paths end with the
 * app, and a browser's with the page.
 */

/** Keeps the bytes behind a path and returns the path to find them. */
export async function keepFile(id: string, path: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') {
    await putBlob(id, await (await fetch(path)).blob()).catch(() => {})
    return path
  }
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // There is no room. The file can still be sent while the app is open.
      fail: () => resolve(path),
    })
  })
}

/** The path where a kept file can be read now, or undefined when it is gone. */
export async function restoreFile(id: string, path: string): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'h5') return path
  const blob = await getBlob(id).catch(() => undefined)
  return blob && URL.createObjectURL(blob)
}

/** Deletes the phone's copies of files that will not be sent any more. */
export function dropFiles(files: readonly { id: string; path: string }[]): void {
  for (const { id, path } of files) dropFile(id, path)
}

/** Deletes the phone's copy of a file. */
export function dropFile(id: string, path: string): void {
  if (process.env.TARO_ENV === 'h5') {
    deleteBlob(id).catch(() => {})
    return
  }
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => {} })
}
