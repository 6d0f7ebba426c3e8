import type { Page } from 'playwright-core'

/** Types an answer. Inside a group the question is named with its entry: 孩子 1 姓名. */
export const type = (page: Page, question: string, text: string) =>
  page.getByLabel(question, { exact: true }).fill(text)

/** Taps one of the options of a question. */
export const choose = (page: Page, question: string, option: string) =>
  page.getByLabel(`${question}：${option}`, { exact: true }).click()

/** The same for several questions, each after `prefix`. */
export async function chooseEach(page: Page, options: Record<string, string>, prefix = ''): Promise<void> {
  for (const [question, option] of Object.entries(options)) await choose(page, prefix + question, option)
}

/** Taps a button by the words on it. */
export const tap = (page: Page, words: string | RegExp) =>
  page.getByRole('button', { name: words, exact: true }).click()

/** A photo as a phone takes it, in bytes: larger than the allowed upload, with words on it. */
export async function drawPhoto(page: Page, words: string): Promise<Buffer> {
  const base64 = await page.evaluate((text) => {
    const canvas = document.createElement('canvas')
    canvas.width = 3200
    canvas.height = 2400
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = '#f3ead8'
    pen.fillRect(0, 0, 3200, 2400)
    pen.fillStyle = '#333'
    pen.font = '160px sans-serif'
    for (let line = 0; line < 10; line += 1) pen.fillText(`${text} ${line + 1}`, 200, 300 + line * 200)
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  }, words)
  return Buffer.from(base64, 'base64')
}

/** Puts several files into a slot at once, as picked from the album. */
export async function addFiles(
  page: Page,
  slot: string,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  // A card has a frame for each side.
  await page
    .getByLabel(new RegExp(`^${slot}( .+)?：拍照或选照片$`))
    .first()
    .click()
  await (await asked).setFiles([...files])
}
