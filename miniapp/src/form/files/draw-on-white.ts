import type { Size } from './picture-aim.ts'

/** EXIF 2.32, 4.6.4, as the matrix of a canvas of this size. */
const turns: Record<number, (size: Size) => [number, number, number, number, number, number]> = {
  2: ({ width }) => [-1, 0, 0, 1, width, 0],
  3: ({ width, height }) => [-1, 0, 0, -1, width, height],
  4: ({ height }) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: ({ width }) => [0, 1, -1, 0, width, 0],
  7: ({ width, height }) => [0, -1, -1, 0, width, height],
  8: ({ height }) => [0, -1, 1, 0, 0, height],
}

/** The size after turning, or before it: from the fifth orientation on the sides change places. */
export const turnedSize = ({ width, height }: Size, orientation = 1): Size =>
  orientation >= 5 ? { width: height, height: width } : { width, height }

/** Draws a picture on white: a JPEG has no transparency, and ink on a clear ground would lie on black. */
export function drawOnWhite(
  canvas: HTMLCanvasElement,
  picture: HTMLImageElement,
  size: Size,
  orientation?: number,
): void {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This phone has no canvas')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size.width, size.height)
  const turn = turns[orientation ?? 1]
  if (turn) pen.transform(...turn(size))
  const { width, height } = turnedSize(size, orientation)
  pen.drawImage(picture, 0, 0, width, height)
}
