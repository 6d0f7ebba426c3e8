import Taro from '@tarojs/taro'

/** Shows a photo over the whole screen. In a browser Taro brings a viewer of 45 KB for it: import this file when it is asked for. */
export async function viewPhoto(path: string): Promise<void> {
  await Taro.previewImage({ urls: [path] })
}
