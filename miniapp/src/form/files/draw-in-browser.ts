import { drawOnWhite } from './draw-on-white.ts'
import type { Size } from './picture-aim.ts'

/** Decodes a picture. @throws when it cannot be decoded. */
export async function openInBrowser(src: string): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.src = src
  await picture.decode()
  return picture
}

/** Draws a picture upright as a JPEG and returns its path. `size` is the size after turning. */
export async function drawInBrowser(
  picture: HTMLImageElement,
  size: Size,
  quality: number,
  orientation?: number,
): Promise<string> {
  const canvas = createCanvas(size)
  drawOnWhite(canvas, picture, size, orientation)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality / 100)
  })
  if (!blob) throw new Error('The browser could not draw the picture')
  return URL.createObjectURL(blob)
}

const probe = { width: 64, height: 64 }

/** Whether the ground shows through, as with a signature. A small copy tells. */
export function isClear(picture: HTMLImageElement): boolean {
  const canvas = createCanvas(probe)
  const pen = canvas.getContext('2d')
  pen?.drawImage(picture, 0, 0, probe.width, probe.height)
  const { data = [] } = pen?.getImageData(0, 0, probe.width, probe.height) ?? {}
  for (let alpha = 3; alpha < data.length; alpha += 4) if ((data[alpha] ?? 255) < 250) return true
  return false
}

function createCanvas(size: Size): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width: size.width, height: size.height })
}
