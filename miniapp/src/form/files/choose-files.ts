import Taro from '@tarojs/taro'
import { attachmentMimeTypes } from '#shared/form/files/file-type.ts'
import { chooseOne } from '../../lib/dialog.ts'

/** A file as the phone returns it. */
export type ChosenFile = { path: string; name: string; mimeType: string; byteSize: number }

/** Lets the worker take or choose up to `count` files. An empty list after a cancel. */
export async function chooseFiles(count: number): Promise<readonly ChosenFile[]> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(count)
  const way = await chooseOne(['拍照', '从相册选', '从聊天记录选 PDF'])
  if (way === undefined) return []
  return way === 2 ? chooseFromChat(count) : choosePhotos(count, way === 0 ? 'camera' : 'album')
}

function chooseInBrowser(count: number): Promise<readonly ChosenFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = count > 1
    // Windows gives a .jfif no type. iPhones turn HEIC into JPEG, because it is not in the list.
    input.accept = [...attachmentMimeTypes, '.jfif'].join(',')
    input.style.display = 'none'
    const finish = () => {
      const files = [...(input.files ?? [])]
      input.remove()
      resolve(
        files.map((file) => ({
          path: URL.createObjectURL(file),
          name: file.name,
          mimeType: file.type,
          byteSize: file.size,
        })),
      )
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    document.body.append(input)
    input.click()
  })
}

async function choosePhotos(count: number, source: 'camera' | 'album'): Promise<readonly ChosenFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(count, 9),
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => toChosen(tempFilePath, tempFilePath, size))
  } catch {
    return []
  }
}

async function chooseFromChat(count: number): Promise<readonly ChosenFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'file', extension: ['pdf', 'PDF'] })
    return tempFiles.map(({ path, name, size }) => toChosen(path, name, size))
  } catch {
    return []
  }
}

const types: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

function toChosen(path: string, name: string, byteSize: number): ChosenFile {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return { path, name: name.split('/').at(-1) ?? name, mimeType: types[ending] ?? '', byteSize }
}
