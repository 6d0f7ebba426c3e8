import Taro from '@tarojs/taro'
import type { ApiErrorCode } from '#shared/api/errors.ts'
import { apiBase } from '../../lib/api.ts'
import { type ApiError, offlineError, toApiError } from '../../lib/api-error.ts'
import { forgetSession, sessionToken } from '../../lib/session.ts'
import { withSession } from '../../lib/sign-in.ts'

/**
 * Fetches an application as a form to print. A browser saves the file; WeChat opens it, and from there it can be
 * forwarded or printed. Answers what happened, in words.
 * @throws ApiError
 */
export async function downloadPaper(reference: string): Promise<string> {
  const address = `${apiBase}/applications/${encodeURIComponent(reference)}/paper`
  if (process.env.TARO_ENV === 'h5') {
    await withSession(() => saveInBrowser(address, `${reference}.pdf`))
    return '已经开始下载，请在浏览器的下载里找'
  }
  const filePath = await withSession(() => fetchInWechat(address, `${reference}.pdf`))
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
  return '已打开，点右上角可以转发或打印'
}

const header = () => ({ authorization: `Bearer ${sessionToken() ?? ''}` })

async function saveInBrowser(address: string, fileName: string): Promise<void> {
  const response = await fetch(address, { headers: header() }).catch(() => {
    throw offlineError()
  })
  if (!response.ok) throw refusal(await response.json().catch(() => undefined))
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has begun to read it by the time the next task runs; some read on for a while.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** The name is kept: whoever it is forwarded to sees it. */
async function fetchInWechat(address: string, fileName: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  const answer = await Taro.downloadFile({ url: address, header: header(), filePath }).catch(() => {
    throw offlineError()
  })
  if (answer.statusCode !== 200) throw refusal({ code: refusals[answer.statusCode] })
  return filePath
}

/** WeChat writes a refusal's words into the file: only its status is at hand. */
const refusals: Readonly<Record<number, ApiErrorCode>> = { 401: 'unauthenticated', 404: 'not_found' }

/** A session that is refused is forgotten, so that the next try has a new one. */
function refusal(problem: unknown): ApiError {
  const error = toApiError(problem)
  if (error.code === 'unauthenticated') forgetSession()
  return error
}
