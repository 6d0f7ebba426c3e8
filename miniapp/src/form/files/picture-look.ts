import type { FileType } from '#shared/form/files/file-type.ts'
import { parseOrientation } from '#shared/form/files/parse-orientation.ts'
import { listPngChunks } from '#shared/form/files/png-chunks.ts'
import { listWebpChunks } from '#shared/form/files/webp-chunks.ts'
import { lostItsEnd } from '#shared/form/files/webp-end.ts'
import { isWholeJpeg } from '#shared/form/files/whole-jpeg.ts'

/**
 * What the bytes of a picture say: whether the end is missing, which phones draw in black, and how it has to be turned
 * upright. `plain` is a PNG or WebP without its EXIF, because some browsers turn such a picture by it and some do not.
 */
export type PictureLook = { isCut: boolean; orientation?: number; plain?: Blob }

type Looks = Record<Exclude<FileType, 'application/pdf'>, (bytes: Uint8Array, start: number) => PictureLook>

export const lookAt: Looks = {
  'image/jpeg': (bytes, start) => ({ isCut: !isWholeJpeg(bytes, start, { trustsEnd: true }) }),
  'image/png': (bytes) => {
    const { chunks, isCut } = listPngChunks(bytes)
    const exif = chunks.find(({ type }) => type === 'eXIf')
    return { isCut, ...(exif && turning(bytes, { ...exif, dataEnd: exif.end })) }
  },
  'image/webp': (bytes) => {
    const { chunks, isCut } = listWebpChunks(bytes)
    const exif = chunks.find(({ type }) => type === 'EXIF')
    return { isCut: isCut || lostItsEnd(bytes, chunks), ...(exif && turning(bytes, exif)) }
  },
}

function turning(bytes: Uint8Array, exif: { start: number; dataEnd: number }) {
  const orientation = parseOrientation(bytes.slice(exif.start + 8, exif.dataEnd))
  if (orientation === undefined || process.env.TARO_ENV !== 'h5') return { orientation }
  // Readers pass over a chunk that they do not know. Lengths stay as they are.
  const copy = bytes.slice()
  copy.set([0x77, 0x67, 0x58, 0x78], exif.start + (copy[0] === 0x89 ? 4 : 0))
  return { orientation, plain: new Blob([copy]) }
}
