import Taro from '@tarojs/taro'
import { toast } from '../../lib/dialog.ts'
import { viewPhoto } from '../../lib/photo.ts'
import { findPicture } from './picture-path.ts'

type Shown = { id: string; mimeType: string; path?: string; copyOf?: string; from?: string }

const notNow = '现在打不开，请联网后再试'

/** Opens a large photo, or a PDF in the phone's reader. */
export async function showFile({ id, mimeType, path, copyOf = id, from }: Shown): Promise<void> {
  const found = path || (await findPicture(copyOf, from))
  if (!found) return toast(notNow)
  const isPhoto = mimeType.startsWith('image/')
  // With an else and not a return: webpack ignores an import only in a branch that cannot be reached.
  if (process.env.TARO_ENV === 'h5') {
    if (isPhoto) viewPhoto(found)
    else window.open(found)
  } else if (isPhoto) await Taro.previewImage({ urls: [found] })
  else await Taro.openDocument({ filePath: found, fileType: 'pdf' })
}
