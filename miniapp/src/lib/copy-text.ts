import Taro from '@tarojs/taro'
import { toast } from './dialog.ts'

/** Copies a text to the clipboard and says what to do with it. */
export async function copyText(data: string, done: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data })
    toast(done)
  } catch {
    toast('没有复制成功，请长按文字复制')
  }
}
