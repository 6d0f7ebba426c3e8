import Taro from '@tarojs/taro'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { apiBase } from '../../../lib/api.ts'
import { drawPoster, posterSize } from './draw-poster.ts'

const codeAddress = (id: string) => `${apiBase}/mini-program-codes/event/${id}`

/** H5: the poster as a data URL of a PNG. */
export async function drawInBrowser(event: EventDetail): Promise<string> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, posterSize)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no canvas')
  const code = await loadImage(new Image(), codeAddress(event.id))
  drawPoster(context, event, code)
  return canvas.toDataURL('image/png')
}

interface WechatCanvas extends HTMLCanvasElement {
  createImage: () => HTMLImageElement
}

/** WeChat: draws on the page's canvas and returns the picture's path. */
export async function drawInWechat(event: EventDetail, canvasId: string): Promise<string> {
  const canvas = await findCanvas(canvasId)
  Object.assign(canvas, posterSize)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This phone has no canvas')
  const file = await Taro.downloadFile({ url: codeAddress(event.id) }).catch(() => undefined)
  const code = file?.statusCode === 200 ? await loadImage(canvas.createImage(), file.tempFilePath) : undefined
  drawPoster(context, event, code)
  const { width, height } = posterSize
  const picture = await Taro.canvasToTempFilePath({
    // Taro's type knows only the old canvas.
    canvas: canvas as unknown as Taro.Canvas,
    ...{ width, height, destWidth: width, destHeight: height, fileType: 'png' as const },
  })
  return picture.tempFilePath
}

function findCanvas(id: string): Promise<WechatCanvas> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: readonly ({ node?: WechatCanvas } | null)[]) => {
        if (found?.node) resolve(found.node)
        else reject(new Error('The canvas is not on the page'))
      })
  })
}

/** Undefined when it cannot be loaded: the poster is drawn without it. */
function loadImage(image: HTMLImageElement, address: string): Promise<HTMLImageElement | undefined> {
  return new Promise((resolve) => {
    image.onload = () => resolve(image)
    image.onerror = () => resolve(undefined)
    image.src = address
  })
}
