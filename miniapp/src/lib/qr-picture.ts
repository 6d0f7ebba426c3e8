import encodeQR from 'qr'
import { darkRuns } from '#shared/foundation/dark-runs.ts'
import { utf8 } from './utf8.ts'

/** A QR code as a data URL: black on white with the standard's quiet zone, in every look. */
export function qrPicture(text: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4, textEncoder: utf8 })
  const size = rows.length
  const path = rows.map((row, line) =>
    darkRuns(row)
      .map(({ start, length }) => `M${start} ${line}h${length}v1h-${length}z`)
      .join(''),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 8}" height="${size * 8}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="white" d="M0 0h${size}v${size}H0z"/><path d="${path.join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
