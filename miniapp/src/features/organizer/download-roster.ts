import Taro from '@tarojs/taro'
import type { exportFormats } from '#shared/api/organizer.ts'
import { apiBase, callApi } from '../../lib/api.ts'
import { offlineError, toApiError } from '../../lib/api-error.ts'
import { withSession } from '../../lib/sign-in.ts'

/**
 * Asks for a one-time link and follows it at once. A browser saves the file; WeChat opens it, and from there it can be
 * forwarded. Answers what happened, in words.
 * @throws ApiError
 */
export async function downloadRoster(
  eventId: string,
  format: (typeof exportFormats)[number],
): Promise<string> {
  const { url } = await withSession(() =>
    callApi('POST /organizer/events/:id/exports', { params: { id: eventId }, body: { format } }),
  )
  // The link begins with /api, as our own base does.
  const address = apiBase.replace(/\/api$/, '') + url
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = address
    link.download = ''
    link.click()
    return '已经开始下载，请在浏览器的下载里找'
  }
  const file = await Taro.downloadFile({ url: address }).catch(() => {
    throw offlineError()
  })
  if (file.statusCode !== 200) throw toApiError({ code: 'link_expired' })
  await Taro.openDocument({ filePath: file.tempFilePath, fileType: 'xlsx', showMenu: true })
  return '已打开，点右上角可以转发或保存'
}
