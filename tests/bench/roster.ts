import { openRoster } from '../support/weapp/open-roster.ts'
import type { Measure } from './harness/measure.ts'
import { comparedRow } from './harness/row.ts'

/** What WeChat must draw of a roster of 5,000 before an organizer sees people, beside one of 20. */
export const measure: Measure = async () => {
  const reference = await firstBytes(20)
  const value = await firstBytes(5_000)
  return [
    comparedRow(
      'roster of 5,000, first setData',
      { value: value / 1024, reference: reference / 1024, unit: 'KB', against: 'roster of 20' },
      { atMost: 2 },
    ),
  ]
}

async function firstBytes(people: number): Promise<number> {
  const { app, page } = openRoster(people)
  await page.untilText('F20')
  const { bytes } = page.setData
  app.close()
  return bytes
}
