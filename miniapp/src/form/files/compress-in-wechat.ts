import Taro from '@tarojs/taro'
import { maxAttachmentBytes } from '#shared/form/files/file-type.ts'
import type { ChosenFile } from './choose-files.ts'
import { drawOnWhite } from './draw-on-white.ts'
import { encodeSmaller, isDrawing, smallBytes } from './encode-smaller.ts'
import { aimOf, type Sides, type Size, shrinkTo } from './picture-aim.ts'
import type { PictureLook } from './picture-look.ts'

/**
 * A picture that is small enough to upload. WeChat turns and shrinks photos well. Other pictures lose their clear ground
 * there, so they are drawn on white; those that must be turned, and all where this WeChat cannot draw, are sent as they
 * are. @throws when it cannot be read.
 */
export async function compressInWechat(
  file: ChosenFile,
  look: PictureLook,
  sides?: Sides,
): Promise<ChosenFile> {
  const size = await Taro.getImageInfo({ src: file.path })
  const fits = shrinkTo(size, sides) === 1
  const canStay = isDrawing(file) && file.byteSize <= maxAttachmentBytes && (sides === undefined || fits)
  if (canStay && (look.orientation !== undefined || (file.byteSize <= smallBytes && fits))) return file
  const aim = aimOf(size, sides)
  const encode = isDrawing(file) ? drawInWechat : shrinkInWechat
  const made = await encodeSmaller(file, (quality) => encode(file.path, aim, quality)).catch((failure) => {
    if (canStay) return file
    throw failure
  })
  return canStay && made.byteSize >= file.byteSize ? file : made
}

async function shrinkInWechat(src: string, { width, height }: Size, quality: number) {
  const asked = { src, quality, compressedWidth: width, compressedHeight: height }
  return measure((await Taro.compressImage(asked)).tempFilePath)
}

interface WechatCanvas extends HTMLCanvasElement {
  createImage: () => HTMLImageElement
}

async function drawInWechat(src: string, size: Size, quality: number) {
  // Taro's types know only the old canvas.
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...size }) as unknown as WechatCanvas
  const picture = canvas.createImage()
  await new Promise((resolve, reject) => {
    picture.onload = resolve
    picture.onerror = reject
    picture.src = src
  })
  drawOnWhite(canvas, picture, size)
  const drawn = { canvas: canvas as unknown as Taro.Canvas, fileType: 'jpg' as const, quality: quality / 100 }
  return measure((await Taro.canvasToTempFilePath(drawn)).tempFilePath)
}

function measure(path: string): Promise<{ path: string; byteSize: number }> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve({ path, byteSize: size }),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
