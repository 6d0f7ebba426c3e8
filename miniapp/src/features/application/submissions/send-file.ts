import { knownPicture, rememberPicture } from '../../../form/files/picture-path.ts'
import type { PendingFile } from '../../../form/files/tray-file.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { dropFile, restoreFile } from '../../../lib/kept-file.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { uploadAttachment } from '../../../lib/upload.ts'

/** How the files of every form are sent: `Options` of a file tray. */
export const fileSending = { send: sendFile, messageOf: sentenceOf, isRefused, restore: restorePending }

/** Uploads one chosen file. The phone then deletes its copy; the picture stays visible. A paper of before is copied by the server. */
async function sendFile(file: PendingFile, onProgress: (percent: number) => void): Promise<void> {
  const { id, slot, path, name, copyOf } = file
  if (copyOf !== undefined) {
    await withSession(() =>
      callApi('POST /papers/:id/copies', { params: { id: copyOf }, body: { id, slot } }),
    )
    const known = knownPicture(copyOf)
    if (known) rememberPicture(id, known)
    return
  }
  await withSession(() => uploadAttachment({ id, slot, name, filePath: path, onProgress }))
  rememberPicture(id, path)
  dropFile(id, path)
}

/** The sentence at a file that did not arrive: the server's own about this file, where there is one. */
function sentenceOf(failure: unknown): string {
  const { code, fieldErrors } = failure instanceof ApiError ? failure : { code: 'internal', fieldErrors: [] }
  if (code === 'offline') return '网络不通，这张先存在手机里，有网了点它重传；不影响填后面的'
  // A proxy in front of the server refuses with a page of its own.
  if (code === 'internal' && isRefused(failure)) return '这个文件传不上去，请换一个'
  return fieldErrors[0]?.message ?? messageOf(failure)
}

/** An expired session, a full line and too many requests pass (RFC 9110, 6585 and 8470). Other refusals are final. */
const passing = [401, 408, 425, 429]

/** Whether the server refuses this very file, so that sending it again is useless. */
function isRefused(failure: unknown): boolean {
  const { status } = Object(failure)
  return status >= 400 && status < 500 && !passing.includes(status)
}

/** Finds the bytes of files that were not sent before the app was closed. Files that are gone are left out. */
async function restorePending(files: readonly PendingFile[]): Promise<readonly PendingFile[]> {
  const restored = await Promise.all(
    files.map(async (file) => {
      if (file.copyOf !== undefined) return file
      const path = await restoreFile(file.id, file.path)
      return path === undefined ? undefined : { ...file, path }
    }),
  )
  return restored.filter((file) => file !== undefined)
}
