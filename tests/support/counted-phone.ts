import type { Page } from 'playwright-core'
import { addFiles } from './form-on-phone.ts'

/** Counts what a person does on a phone: a tap each, and an answer for each question that is typed or chosen. */
export function countOn(page: Page) {
  const count = { taps: 0, answers: 0 }
  const press = async (words: string | RegExp) => {
    count.taps += 1
    await page.getByRole('button', { name: words, exact: true }).click()
  }
  return {
    count,
    press,
    /** Taps a field and types. */
    async answer(question: string, text: string) {
      count.taps += 1
      count.answers += 1
      await page.getByLabel(question, { exact: true }).fill(text)
    },
    async choose(question: string, option: string) {
      count.taps += 1
      count.answers += 1
      await page.getByLabel(`${question}：${option}`, { exact: true }).click()
    },
    /** Taps a line of an open sheet. */
    async pick(words: string) {
      count.taps += 1
      await page.getByRole('dialog').getByText(words, { exact: true }).click()
    },
    /** Ticks every box of the page. */
    async tick() {
      for (const box of await page.getByRole('checkbox').all()) {
        count.taps += 1
        await box.click()
      }
    },
    /** A tap on the slot, and one in the phone's album. */
    async photograph(slot: string, ...files: { name: string; buffer: Buffer }[]) {
      count.taps += 2
      await addFiles(
        page,
        slot,
        files.map((file) => ({ ...file, mimeType: 'image/jpeg' })),
      )
      for (const { name } of files) await page.getByLabel(`${name}，已上传，查看或删除`).waitFor()
    },
  }
}
