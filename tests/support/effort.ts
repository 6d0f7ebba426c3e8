import type { Page } from 'playwright-core'
import { choose, tap, type } from './form-on-phone.ts'

/** What a journey costs a person. Typing an answer is one tap, into its box. */
export interface Effort {
  taps: number
  answers: number
}

/** A person's hand on this page, which counts what it does. */
export function countingHand(page: Page) {
  const effort: Effort = { taps: 0, answers: 0 }
  const count = (answers: number) => {
    effort.taps += 1
    effort.answers += answers
  }
  return {
    effort,
    async tap(words: string | RegExp): Promise<void> {
      count(0)
      await tap(page, words)
    },
    async type(answers: Record<string, string>): Promise<void> {
      for (const [question, text] of Object.entries(answers)) {
        count(1)
        await type(page, question, text)
      }
    },
    async choose(options: Record<string, string>): Promise<void> {
      for (const [question, option] of Object.entries(options)) {
        count(1)
        await choose(page, question, option)
      }
    },
    /** A county: the city, then the county. */
    async chooseCounty(city: string, county: string): Promise<void> {
      count(0)
      await page.getByRole('dialog').getByText(city, { exact: true }).click()
      count(1)
      await page.getByRole('dialog').getByText(county, { exact: true }).click()
    },
    async tickAll(): Promise<void> {
      for (const box of await page.getByRole('checkbox').all()) {
        count(0)
        await box.click()
      }
    },
  }
}

/** Journeys beside their goals, as lines of a table. */
export function effortTable(rows: readonly { name: string; effort: Effort; goal: Effort }[]): string {
  const lines = rows.map(
    ({ name, effort, goal }) =>
      `| ${name} | ${effort.taps} | ≤ ${goal.taps} | ${effort.answers} | ≤ ${goal.answers} |`,
  )
  return ['| journey | taps | goal | answers | goal |', '|---|---|---|---|---|', ...lines].join('\n')
}
