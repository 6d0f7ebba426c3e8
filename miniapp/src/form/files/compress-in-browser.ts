import type { ChosenFile } from './choose-files.ts'
import { drawInBrowser, isClear, openInBrowser } from './draw-in-browser.ts'
import { turnedSize } from './draw-on-white.ts'
import { encodeSmaller, isDrawing, smallBytes } from './encode-smaller.ts'
import { aimOf, type Sides, shrinkTo } from './picture-aim.ts'
import type { PictureLook } from './picture-look.ts'

/** A picture that is small enough to upload, upright and on white. Small drawings stay as they are. @throws when it cannot be decoded. */
export async function compressInBrowser(
  file: ChosenFile,
  look: PictureLook,
  sides?: Sides,
): Promise<ChosenFile> {
  const { orientation, plain } = look
  const picture = await openInBrowser(plain ? URL.createObjectURL(plain) : file.path)
  const size = turnedSize({ width: picture.naturalWidth, height: picture.naturalHeight }, orientation)
  const mayStay =
    isDrawing(file) && shrinkTo(size, sides) === 1 && orientation === undefined && !isClear(picture)
  if (mayStay && file.byteSize <= smallBytes) return file
  const drawn = await encodeSmaller(file, async (quality) => {
    const path = await drawInBrowser(picture, aimOf(size, sides), quality, orientation)
    return { path, byteSize: (await (await fetch(path)).blob()).size }
  })
  // A drawing with few colors can become larger as a JPEG.
  return mayStay && drawn.byteSize >= file.byteSize ? file : drawn
}
