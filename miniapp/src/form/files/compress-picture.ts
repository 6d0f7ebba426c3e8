import Taro from '@tarojs/taro'
import type { ChosenFile } from './choose-files.ts'

/** Enough to read the small print of a receipt. A phone's photo has twice that. */
const longSide = 2400
/** Up to this size a picture is encoded again with hardly any loss, which removes where and when it was taken. */
const smallBytes = 600 * 1024
const qualityOf = ({ byteSize }: ChosenFile) => (byteSize <= smallBytes ? 92 : 80)

/** A picture that is small enough to upload. PDFs and small drawings stay as they are. @throws when it cannot be read. */
export async function compressPicture(file: ChosenFile): Promise<ChosenFile> {
  if (!file.mimeType.startsWith('image/')) return file
  const { width, height } = await Taro.getImageInfo({ src: file.path })
  const scale = Math.min(1, longSide / Math.max(width, height))
  const isPhoto = file.mimeType === 'image/jpeg'
  if (scale === 1 && file.byteSize <= smallBytes && !isPhoto) return file
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const path =
    process.env.TARO_ENV === 'h5'
      ? await draw(file.path, size, qualityOf(file))
      : await shrink(file.path, size, qualityOf(file))
  const byteSize = await sizeOf(path)
  // A drawing with few colors can become larger as a JPEG.
  if (scale === 1 && byteSize >= file.byteSize && !isPhoto) return file
  return { path, byteSize, name: file.name.replace(/\.\w+$/, '.jpg'), mimeType: 'image/jpeg' }
}

type Size = { width: number; height: number }

async function shrink(src: string, { width, height }: Size, quality: number): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({
    src,
    quality,
    compressedWidth: width,
    compressedHeight: height,
  })
  return tempFilePath
}

async function draw(src: string, { width, height }: Size, quality: number): Promise<string> {
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
