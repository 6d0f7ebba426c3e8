import { dropFile, restoreFile } from '../../../form/files/kept-file.ts'
import { rememberPicture } from '../../../form/files/picture-path.ts'
import type { PendingFile } from '../../../form/files/tray-file.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { uploadAttachment } from '../../../lib/upload.ts'

/** Uploads one chosen file. The phone then deletes its copy; the picture stays visible. */
export async function sendFile(file: PendingFile, onProgress: (percent: number) => void): Promise<void> {
  const { id, slot, path, name } = file
  await withSession(() => uploadAttachment({ id, slot, name, filePath: path, onProgress })).catch(
    (failure) => {
      throw isOffline(failure)
        ? new ApiError('offline', '网络不通，这张先存在手机里，有网了点它重传；不影响填后面的')
        : failure
    },
  )
  rememberPicture(id, path)
  dropFile(id, path)
}

const isOffline = (failure: unknown) => failure instanceof ApiError && failure.code === 'offline'

/** Whether the server refuses this very file, so that sending it again is useless. */
export const isRefused = (failure: unknown) =>
  failure instanceof ApiError && ['payload_too_large', 'unsupported_media_type'].includes(failure.code)

/** Finds the bytes of files that were not sent before the app was closed. Files that are gone are left out. */
export async function restorePending(files: readonly PendingFile[]): Promise<readonly PendingFile[]> {
  const restored = await Promise.all(
    files.map(async (file) => {
      const path = await restoreFile(file.id, file.path)
      return path === undefined ? undefined : { ...file, path }
    }),
  )
  return restored.filter((file) => file !== undefined)
}
