import { countPixels } from './picture-size.ts'
import type { WebpChunk } from './webp-chunks.ts'

const pixelsOfBlock = 256

/**
 * Whether zeros fill a WebP that lost its end to its promised length. A white page may end in one zero for each of its
 * blocks, and no picture in more.
 */
export function lostItsEnd(bytes: Uint8Array, chunks: readonly WebpChunk[]): boolean {
  const end = chunks.at(-1)?.dataEnd ?? bytes.length
  let from = end
  while (from > 0 && bytes[from - 1] === 0) from -= 1
  return end - from > 1024 + (countPixels(bytes, 'image/webp') ?? 0) / pixelsOfBlock
}
