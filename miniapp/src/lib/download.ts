import Taro from '@tarojs/taro'
import type { ApiErrorCode } from '#shared/foundation/errors.ts'
import { apiBase } from './api.ts'
import { type ApiError, offlineError, toApiError } from './api-error.ts'
import { forgetSession, sessionToken } from './session.ts'

const header = () => ({ authorization: `Bearer ${sessionToken() ?? ''}` })

/** H5: fetches a file of the worker and lets the browser save it. @throws ApiError */
export async function saveInBrowser(path: string, fileName: string): Promise<void> {
  const response = await fetch(apiBase + path, { headers: header() }).catch(() => {
    throw offlineError()
  })
  if (!response.ok) throw refusal(await response.json().catch(() => undefined))
  const file = await response.blob().catch(() => {
    throw offlineError()
  })
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has begun to read it when the next task runs. Some browsers read on for a while.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** WeChat: fetches a file of the worker and returns its path, with a file name that a recipient sees. @throws ApiError */
export async function fetchInWechat(path: string, fileName: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  const answer = await Taro.downloadFile({ url: apiBase + path, header: header(), filePath }).catch(() => {
    throw offlineError()
  })
  if (answer.statusCode !== 200) throw refusal({ code: refusals[answer.statusCode] })
  return filePath
}

/** WeChat writes the text of a refusal into the file, so only the status is known. */
const refusals: Readonly<Record<number, ApiErrorCode>> = { 401: 'unauthenticated', 404: 'not_found' }

/** A refused session is forgotten, so that the next attempt has a new one. */
function refusal(problem: unknown): ApiError {
  const error = toApiError(problem)
  if (error.code === 'unauthenticated') forgetSession()
  return error
}
