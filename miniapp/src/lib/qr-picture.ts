import { encode } from 'uqr'

/** A code as a picture's address: black on white with the quiet zone of the standard, whatever the page's look. */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.map((row, line) =>
    runsOf(row)
      .map(([start, length]) => `M${start} ${line}h${length}v1h-${length}z`)
      .join(''),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 8}" height="${size * 8}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="white" d="M0 0h${size}v${size}H0z"/><path d="${path.join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Neighboring black modules are one rectangle. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((isBlack, index) => {
    const last = runs.at(-1)
    if (!isBlack) return
    if (last && last[0] + last[1] === index) last[1] += 1
    else runs.push([index, 1])
  })
  return runs
}
