import { dropFile, restoreFile } from '../../form/files/kept-file.ts'
import { rememberPicture } from '../../form/files/picture-path.ts'
import type { PendingFile } from '../../form/files/tray-file.ts'
import { withSession } from '../../lib/sign-in.ts'
import { uploadAttachment } from '../../lib/upload.ts'

/** Brings one chosen file to the server. What this phone kept of it is freed; its picture stays in sight. */
export async function sendFile(file: PendingFile, onProgress: (percent: number) => void): Promise<void> {
  const { id, slot, path, name } = file
  await withSession(() => uploadAttachment({ id, slot, name, filePath: path, onProgress }))
  rememberPicture(id, path)
  dropFile(id, path)
}

/** Finds the bytes of files that an earlier run of the app had not sent; those that are gone are left out. */
export async function restorePending(files: readonly PendingFile[]): Promise<readonly PendingFile[]> {
  const restored = await Promise.all(
    files.map(async (file) => {
      const path = await restoreFile(file.id, file.path)
      return path === undefined ? undefined : { ...file, path }
    }),
  )
  return restored.filter((file) => file !== undefined)
}
