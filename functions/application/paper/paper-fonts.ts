import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

/**
 * Noto Sans SC (SIL Open Font License 1.1) has all of GB 2312, the letters of GBK and rare characters of names. The
 * files come with the package; scripts/bundle-functions.mjs copies them beside the bundle under the same names.
 */
export const fontFiles = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const

export type Weight = keyof typeof fontFiles

export type PaperFonts = {
  bytes: Readonly<Record<Weight, Buffer>>
  /** Whether the fonts have this character. */
  hasGlyph: (character: string) => boolean
}

const require = createRequire(import.meta.url)
const readFont = (weight: Weight) => readFile(require.resolve(fontFiles[weight]))

let fonts: Promise<PaperFonts> | undefined

/** Reads the fonts once. After a failure the next paper tries again. */
export function loadPaperFonts(): Promise<PaperFonts> {
  fonts ??= readFonts().catch((cause: unknown) => {
    fonts = undefined
    throw cause
  })
  return fonts
}

async function readFonts(): Promise<PaperFonts> {
  const [regular, bold] = await Promise.all([readFont('regular'), readFont('bold')])
  const font = create(regular)
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError('The font file holds several fonts')
  return {
    bytes: { regular, bold },
    hasGlyph: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  }
}
