import Taro from '@tarojs/taro'
import type { ExportFormat, ExportSheet } from '#shared/signup/export-sheet.ts'
import { apiBase, callApi } from '../../../lib/api.ts'
import { offlineError, toApiError } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'

/** What happened, in words. `forward` is there when another tap is needed, because WeChat shares files only in a tap. */
export type DownloadedRoster = { words: string; forward?: () => void }

/** What is wanted: the roster, or a printed sheet. With a reason the ID numbers are whole. */
export type Wanted = { sheet: ExportSheet; format: ExportFormat; reason?: string }

/**
 * Asks for a one-time link and follows it at once. A browser saves the file. WeChat opens a spreadsheet or a PDF, which
 * can then be forwarded. It cannot show a CSV, so that is shared to a chat (such as 文件传输助手) with one more tap.
 * @throws ApiError
 */
export async function downloadRoster(eventId: string, wanted: Wanted): Promise<DownloadedRoster> {
  const { url } = await withSession(() =>
    callApi('POST /organizer/events/:id/exports', { params: { id: eventId }, body: wanted }),
  )
  // The link begins with /api, like our own base.
  const address = apiBase.replace(/\/api$/, '') + url
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = address
    link.download = ''
    link.click()
    return { words: '已经开始下载，请在浏览器的下载里找' }
  }
  const file = await Taro.downloadFile({ url: address }).catch(() => {
    throw offlineError()
  })
  if (file.statusCode !== 200) throw toApiError({ code: 'link_expired' })
  return wanted.format === 'csv'
    ? offerToForward(file.tempFilePath)
    : openFile(file.tempFilePath, wanted.format)
}

async function openFile(filePath: string, fileType: 'xlsx' | 'pdf'): Promise<DownloadedRoster> {
  await Taro.openDocument({ filePath, fileType, showMenu: true })
  return { words: '已打开，点右上角可以转发或保存' }
}

function offerToForward(filePath: string): DownloadedRoster {
  const forward = () => {
    // Rejects when the person closes the list of chats, which needs no message.
    Taro.shareFileMessage({ filePath, fileName: '报名名单.csv' }).catch(() => {})
  }
  return { words: '已下载。点“转发 CSV”，选“文件传输助手”就能在电脑上收到', forward }
}
