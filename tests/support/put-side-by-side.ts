import path from 'node:path'
import type { Browser } from 'playwright-core'

const pictures = path.resolve(import.meta.dirname, '../../docs/pictures')

/** One picture in docs/pictures of several phones, each from its top, as high as the shortest screen. */
export async function putSideBySide(browser: Browser, shots: readonly Buffer[], name: string): Promise<void> {
  const frame = await browser.newPage({ viewport: { width: 30 + 400 * shots.length, height: 904 } })
  const phones = shots.map(
    (shot) =>
      `<img style="width:370px;height:800px;object-fit:cover;object-position:top;border-radius:28px" src="data:image/png;base64,${shot.toString('base64')}">`,
  )
  await frame.setContent(`
    <body style="margin:0;padding:30px;display:flex;gap:30px;background:#e9e9ec;box-sizing:border-box">${phones.join('')}</body>`)
  await frame.locator('body').screenshot({ path: path.join(pictures, name) })
  await frame.close()
}
