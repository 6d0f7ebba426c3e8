import Taro from '@tarojs/taro'
import { apiBase } from './api.ts'
import { offlineError, toApiError } from './api-error.ts'
import { parseJson } from './parse-json.ts'
import { forgetRefusedSession, sessionToken } from './session.ts'

type Upload = {
  /** The path of the endpoint, with its ids. */
  path: string
  formData: Record<string, string>
  filePath: string
  name: string
  onProgress?: (percent: number) => void
}

/** Sends one file with the session and returns what was answered. @throws ApiError */
export async function sendFile({ path, formData, filePath, name, onProgress }: Upload): Promise<unknown> {
  const token = sessionToken()
  const task = Taro.uploadFile({
    url: apiBase + path,
    filePath,
    name: 'file',
    fileName: name,
    formData,
    header: { authorization: `Bearer ${token ?? ''}` },
    timeout: 60_000,
  })
  if (onProgress) task.progress?.((event) => onProgress(event.progress))
  const response = await task.catch(() => {
    throw offlineError()
  })
  const answer = parseJson(response.data)
  // The sign-in page of a hotel's network answers 200 too.
  if (response.statusCode === 200 && answer !== undefined) return answer
  const error = toApiError(answer, response.statusCode)
  if (error.code === 'unauthenticated') forgetRefusedSession(token)
  throw error
}

type Attachment = Pick<Upload, 'filePath' | 'name'> & {
  id: string
  slot: string
  onProgress: (percent: number) => void
}

/**
 * Uploads one file. The phone chooses the id, so sending it again after a failure is the same upload. @throws ApiError
 * with the status of the answer
 */
export async function uploadAttachment({ id, slot, ...file }: Attachment): Promise<void> {
  const answer = await sendFile({ path: '/attachments', formData: { id, slot }, ...file })
  if (Object(answer).id !== id) throw toApiError(answer, 200)
}
