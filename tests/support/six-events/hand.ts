import type { Page } from 'playwright-core'

/** A person's hand on the phone. It counts what it does: taps on buttons and options, and fields that it fills in. */
export type Hand = {
  page: Page
  press: (name: string | RegExp) => Promise<void>
  /** One option of a question: 报名要审核 · 否. */
  choose: (question: string, option: string) => Promise<void>
  tick: (name: string | RegExp) => Promise<void>
  type: (label: string, text: string) => Promise<void>
  /** Presses the button of the question that stands before the page. */
  agree: (button: string) => Promise<void>
  sees: (words: string | RegExp) => Promise<void>
  /** What was done since the last time this was asked. */
  effort: () => { taps: number; fields: number }
}

export function handOn(page: Page): Hand {
  let [taps, fields] = [0, 0]
  const tap = async (role: 'button' | 'radio' | 'checkbox', name: string | RegExp) => {
    taps += 1
    await page.getByRole(role, { name, exact: true }).click()
  }
  return {
    page,
    press: (name) => tap('button', name),
    choose: (question, option) => tap('radio', `${question}：${option}`),
    tick: (name) => tap('checkbox', name),
    async type(label, text) {
      fields += 1
      await page.getByLabel(label, { exact: true }).fill(text)
    },
    async agree(button) {
      taps += 1
      await page.getByRole('alertdialog').getByRole('button', { name: button, exact: true }).click()
    },
    sees: (words) => page.getByText(words).first().waitFor(),
    effort() {
      const done = { taps, fields }
      taps = 0
      fields = 0
      return done
    },
  }
}
