import encodeQR from 'qr'
import { darkRuns } from '#shared/foundation/dark-runs.ts'
import type { PaperPages } from './paper-pages.ts'

/** Draws a text as a QR code with this side. The caller leaves the quiet zone. */
export function drawQrCode(pages: PaperPages, text: string, x: number, y: number, side: number): void {
  // The library always draws a border. The thinnest one is cut off here.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1))
  const unit = side / rows.length
  pages.dots(
    rows.flatMap((row, line) =>
      darkRuns(row).map(({ start, length }) => ({
        x: x + start * unit,
        y: y + line * unit,
        width: length * unit,
        height: unit,
      })),
    ),
  )
}
