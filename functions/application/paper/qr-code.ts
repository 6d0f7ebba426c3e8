import { encode } from 'uqr'
import type { PaperPages } from './paper-pages.ts'

/** Draws a text as a QR code of this side, its quiet zone left to the caller. */
export function drawQrCode(pages: PaperPages, text: string, x: number, y: number, side: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const unit = side / size
  pages.dots(
    data.flatMap((row, line) =>
      runsOf(row).map(({ start, length }) => ({
        x: x + start * unit,
        y: y + line * unit,
        width: length * unit,
        height: unit,
      })),
    ),
  )
}

/** Neighboring black modules are one rectangle: a printer would leave hairlines between them. */
function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  row.forEach((isBlack, index) => {
    if (!isBlack) return
    const last = runs.at(-1)
    if (last && last.start + last.length === index) last.length += 1
    else runs.push({ start: index, length: 1 })
  })
  return runs
}
