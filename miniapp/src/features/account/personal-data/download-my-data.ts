import Taro from '@tarojs/taro'
import { fetchInWechat, saveInBrowser } from '../../../lib/download.ts'
import { withSession } from '../../../lib/sign-in.ts'

/**
 * Downloads everything that is kept about the worker. A browser saves the file. WeChat cannot open these types, so the
 * file is shared to a chat, where the phone can open it. Returns what happened, in words. @throws ApiError
 */
export async function downloadMyData(format: 'html' | 'json'): Promise<string> {
  const fileName = `wangong-my-data.${format}`
  const path = `/me/data?format=${format}`
  if (process.env.TARO_ENV === 'h5') {
    await withSession(() => saveInBrowser(path, fileName))
    return '已经开始下载，请在浏览器的下载里找'
  }
  const filePath = await withSession(() => fetchInWechat(path, fileName))
  // Rejects when the person closes the list of chats, which needs no message.
  await Taro.shareFileMessage({ filePath, fileName: `我的信息.${format}` }).catch(() => {})
  return '已下载。选“文件传输助手”发给自己，就能打开和保存'
}
