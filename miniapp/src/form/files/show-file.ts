import Taro from '@tarojs/taro'
import { toast } from '../../lib/dialog.ts'
import { findPicture } from './picture-path.ts'

type Shown = { id: string; mimeType: string; path?: string }

/** Opens a photo large, or a PDF in the phone's reader. */
export async function showFile({ id, mimeType, path }: Shown): Promise<void> {
  const found = path ?? (await findPicture(id))
  if (!found) return toast('现在打不开，请联网后再试')
  if (mimeType.startsWith('image/')) await Taro.previewImage({ urls: [found] })
  else if (process.env.TARO_ENV === 'h5') window.open(found)
  else await Taro.openDocument({ filePath: found, fileType: 'pdf' })
}
