import Taro from '@tarojs/taro'

/** Shows a photo over the whole screen. In a browser Taro adds a viewer of 45 KB for it, so import this file on demand. */
export async function viewPhoto(path: string): Promise<void> {
  await Taro.previewImage({ urls: [path] })
}
