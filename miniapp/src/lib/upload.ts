import Taro from '@tarojs/taro'
import { apiBase } from './api.ts'
import { offlineError, toApiError } from './api-error.ts'
import { forgetRefusedSession, sessionToken } from './session.ts'

type Upload = {
  id: string
  slot: string
  filePath: string
  name: string
  onProgress: (percent: number) => void
}

/**
 * Uploads one file. The phone chooses the id, so sending it again after a failure is the same upload. @throws ApiError
 * with the status of the answer
 */
export async function uploadAttachment({ id, slot, filePath, name, onProgress }: Upload): Promise<void> {
  const token = sessionToken()
  const task = Taro.uploadFile({
    url: `${apiBase}/attachments`,
    filePath,
    name: 'file',
    fileName: name,
    formData: { id, slot },
    header: { authorization: `Bearer ${token ?? ''}` },
    timeout: 60_000,
  })
  task.progress?.((event) => onProgress(event.progress))
  const response = await task.catch(() => {
    throw offlineError()
  })
  const answer = parseJson(response.data)
  // The sign-in page of a hotel's network answers 200 too.
  if (response.statusCode === 200 && Object(answer).id === id) return
  const error = toApiError(answer, response.statusCode)
  if (error.code === 'unauthenticated') forgetRefusedSession(token)
  throw error
}

/** A proxy may answer with its own page. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
