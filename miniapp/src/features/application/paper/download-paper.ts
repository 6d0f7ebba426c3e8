import Taro from '@tarojs/taro'
import { fetchInWechat, saveInBrowser } from '../../../lib/download.ts'
import { withSession } from '../../../lib/sign-in.ts'

/**
 * Downloads an application as a PDF to print. A browser saves it. WeChat opens it, and from there it can be forwarded
 * or printed. Returns what happened, in words. @throws ApiError
 */
export async function downloadPaper(reference: string): Promise<string> {
  const path = `/applications/${encodeURIComponent(reference)}/paper`
  if (process.env.TARO_ENV === 'h5') {
    await withSession(() => saveInBrowser(path, `${reference}.pdf`))
    return '已经开始下载，请在浏览器的下载里找'
  }
  const filePath = await withSession(() => fetchInWechat(path, `${reference}.pdf`))
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
  return '已打开，点右上角可以转发或打印'
}
