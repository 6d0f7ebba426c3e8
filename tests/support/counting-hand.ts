import type { Page } from 'playwright-core'
import type { Effort } from './effort.ts'
import { addFiles } from './form-on-phone.ts'

/**
 * A person's hand on the phone, which counts what it does: each touch is a tap, also the one into the box of a text; each
 * question that is typed or chosen is an answer.
 */
export type Hand = ReturnType<typeof handOn>

export function handOn(page: Page) {
  let effort: Effort = { taps: 0, answers: 0 }
  const count = (answers: number) => {
    effort = { taps: effort.taps + 1, answers: effort.answers + answers }
  }
  const press = async (name: string | RegExp) => {
    count(0)
    await page.getByRole('button', { name, exact: true }).click()
  }
  const pick = async (words: string, answers = 0) => {
    count(answers)
    await page.getByRole('dialog').getByText(words, { exact: true }).click()
  }
  return {
    page,
    press,
    /** A line of an open sheet. */
    pick,
    /** A county: the city, then the county. */
    async chooseCounty(city: string, county: string) {
      await pick(city)
      await pick(county, 1)
    },
    /** One option of a question: 报名要审核 · 否. */
    async choose(question: string, option: string) {
      count(1)
      await page.getByLabel(`${question}：${option}`, { exact: true }).click()
    },
    async type(question: string, text: string) {
      count(1)
      await page.getByLabel(question, { exact: true }).fill(text)
    },
    async tick(name: string | RegExp) {
      count(0)
      await page.getByRole('checkbox', { name, exact: true }).click()
    },
    async tickAll() {
      for (const box of await page.getByRole('checkbox').all()) {
        count(0)
        await box.click()
      }
    },
    /** Presses the button of the question that stands before the page. */
    async agree(button: string) {
      count(0)
      await page.getByRole('alertdialog').getByRole('button', { name: button, exact: true }).click()
    },
    /** A tap on the slot, and one in the phone's album. */
    async photograph(slot: string, ...files: { name: string; buffer: Buffer }[]) {
      count(0)
      count(0)
      await addFiles(
        page,
        slot,
        files.map((file) => ({ ...file, mimeType: 'image/jpeg' })),
      )
      for (const { name } of files) await page.getByLabel(`${name}，已上传，查看或删除`).waitFor()
    },
    sees: (words: string | RegExp) => page.getByText(words).first().waitFor(),
    /** What was done since the last time this was asked. */
    effort(): Effort {
      const done = effort
      effort = { taps: 0, answers: 0 }
      return done
    },
  }
}
