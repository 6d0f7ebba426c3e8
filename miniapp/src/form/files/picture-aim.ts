/** Enough to read the small print of a receipt. A phone's photo has twice that. */
const longSide = 2400
/** A screenshot of a long page is read at its own width: its height must not make it narrow. */
const readableSide = 1080
/** What every phone's canvas can hold; iPhones draw nothing above it. */
const mostPixels = 16_000_000
const mostSide = 32_000

export type Size = { width: number; height: number }
/** How large a picture has to stay: what is read needs more than what is only looked at. */
export type Sides = { long: number; readable: number }
const paper: Sides = { long: longSide, readable: readableSide }
/** WeChat checks pictures of 750 pixels at most. */
export const lookedAt: Sides = { long: 750, readable: 0 }

/** How far a picture has to shrink to be sent: 1 for not at all. */
export function shrinkTo({ width, height }: Size, { long, readable }: Sides = paper): number {
  return Math.min(1, Math.max(long / Math.max(width, height), readable / Math.min(width, height)))
}

/** The size to draw a picture in. */
export function aimOf(size: Size, sides?: Sides): Size {
  const { width, height } = size
  const scale = Math.min(
    shrinkTo(size, sides),
    Math.sqrt(mostPixels / (width * height)),
    mostSide / Math.max(width, height),
  )
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
