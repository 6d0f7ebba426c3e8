import Taro from '@tarojs/taro'
import { confirm, toast } from '../../../lib/dialog.ts'

/** Saves the poster to the phone's album, and asks for the permission again after a refusal. A browser saves a file. */
export async function savePoster(picture: string, title: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = picture
    link.download = `${title}.png`
    link.click()
    return toast('已经开始下载')
  }
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: picture })
    toast('已存到相册，可以发给工友')
  } catch (failure) {
    const words = String(Object(failure).errMsg ?? '')
    // Closing WeChat's panel is not a fault.
    if (/cancel/.test(words)) return
    if (!/auth|deny|privacy/.test(words)) return toast('没有存成功，请稍后再试')
    const isWilling = await confirm({
      title: '需要相册权限',
      content: '请在设置里打开“添加到相册”，再点一次保存。',
      confirmText: '去设置',
      cancelText: '不存了',
    })
    if (isWilling) await Taro.openSetting({})
  }
}
