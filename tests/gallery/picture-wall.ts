import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'

/** One row of the wall: the same page in every look, as JPEG. */
export type WallRow = { name: string; shots: { look: string; jpeg: Buffer }[] }

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const style = `
  body { margin: 0; padding: 24px; background: #e9e9ec; font: 15px/1.4 sans-serif; color: #222 }
  section { display: flex; flex-wrap: wrap; gap: 20px; margin-bottom: 36px }
  h2 { flex: 0 0 100%; margin: 0; font-size: 18px }
  figure { margin: 0 }
  img { display: block; width: 300px; border-radius: 18px; box-shadow: 0 1px 6px #0003 }
  figcaption { padding: 4px 8px; color: #555 }`

/**
 * Writes `<folder>/index.html` with the pictures, and `<folder>/wall-<n>.jpg` with several rows in one picture, for
 * readers without a browser.
 */
export async function writePictureWall(
  browser: Browser,
  folder: string,
  rows: readonly WallRow[],
  rowsPerWall = 6,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const page = (title: string, sections: string) =>
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><style>${style}</style><body>${sections}</body></html>`
  const section = (row: WallRow, addressOf: (look: string, jpeg: Buffer) => string) =>
    `<section><h2>${escapeHtml(row.name)}</h2>${row.shots
      .map(
        ({ look, jpeg }) =>
          `<figure><img alt="" src="${addressOf(look, jpeg)}"><figcaption>${escapeHtml(look)}</figcaption></figure>`,
      )
      .join('')}</section>`
  for (const { name, shots } of rows)
    for (const { look, jpeg } of shots) writeFileSync(path.join(folder, `${name}-${look}.jpg`), jpeg)
  const index = rows.map((row) => section(row, (look) => encodeURI(`${row.name}-${look}.jpg`)))
  writeFileSync(path.join(folder, 'index.html'), page('皖工服务', index.join('')))

  const wall = await browser.newPage({ viewport: { width: 1330, height: 900 } })
  for (let start = 0; start < rows.length; start += rowsPerWall) {
    const inline = rows
      .slice(start, start + rowsPerWall)
      .map((row) => section(row, (_, jpeg) => `data:image/jpeg;base64,${jpeg.toString('base64')}`))
    await wall.setContent(page('', inline.join('')))
    const file = path.join(folder, `wall-${start / rowsPerWall + 1}.jpg`)
    await wall.screenshot({ path: file, type: 'jpeg', quality: 80, fullPage: true })
  }
  await wall.close()
}
