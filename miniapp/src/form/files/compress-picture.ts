import Taro from '@tarojs/taro'
import type { ChosenFile } from './choose-files.ts'

/** Enough to read the small print of a receipt; a phone's photo has twice that. */
const longSide = 2400
const quality = 80
/** Below this a picture goes as it is: compressing would only blur it. */
const smallBytes = 600 * 1024

/** A picture small enough to travel; PDFs and small pictures stay as they are. @throws when it cannot be read. */
export async function compressPicture(file: ChosenFile): Promise<ChosenFile> {
  if (!file.mimeType.startsWith('image/')) return file
  const { width, height } = await Taro.getImageInfo({ src: file.path })
  const scale = Math.min(1, longSide / Math.max(width, height))
  if (scale === 1 && file.byteSize <= smallBytes) return file
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const path = process.env.TARO_ENV === 'h5' ? await draw(file.path, size) : await shrink(file.path, size)
  const byteSize = await sizeOf(path)
  // A drawing with few colors can grow as a JPEG.
  if (scale === 1 && byteSize >= file.byteSize) return file
  return { path, byteSize, name: file.name.replace(/\.\w+$/, '.jpg'), mimeType: 'image/jpeg' }
}

type Size = { width: number; height: number }

async function shrink(src: string, { width, height }: Size): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({
    src,
    quality,
    compressedWidth: width,
    compressedHeight: height,
  })
  return tempFilePath
}

async function draw(src: string, { width, height }: Size): Promise<string> {
  const picture = new Image()
  picture.src = src
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality / 100)
  })
  if (!blob) throw new Error('The browser could not draw the picture')
  return URL.createObjectURL(blob)
}

async function sizeOf(path: string): Promise<number> {
  if (process.env.TARO_ENV === 'h5') return (await (await fetch(path)).blob()).size
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(size),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
