import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { browserProgram } from '../support/browser.ts'
import { startLocalApp } from './harness/local-app.ts'
import type { Measure } from './harness/measure.ts'
import { median } from './harness/percentiles.ts'
import { absoluteRow, type Row } from './harness/row.ts'

const categories = { performance: 97, accessibility: 100, 'best-practices': 100 } as const
type Category = keyof typeof categories
const chromeFlags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync'

/**
 * Lighthouse's scores for a phone, the median of some runs; one run of home alone when it should be quick. Lighthouse is
 * not a dependency: npm fetches it when the bench runs, into its own cache.
 */
export const measure: Measure = async ({ isQuick }) => {
  const { url, stop } = await startLocalApp()
  try {
    const events: { id: string }[] = await (await fetch(`${url}/api/events`)).json()
    const pages = {
      home: '/',
      service: '/service?service=child-education-aid',
      form: '/fill?service=child-education-aid',
      event: `/event?id=${events[0]?.id}`,
    }
    const rows: Row[] = []
    const visited = Object.entries(pages).slice(0, isQuick ? 1 : undefined)
    for (const [name, address] of visited) {
      const marks: Record<Category, number>[] = []
      for (let run = 0; run < (isQuick ? 1 : 3); run += 1) marks.push(await runLighthouse(url + address))
      for (const [category, atLeast] of Object.entries(categories) as [Category, number][])
        rows.push(
          absoluteRow(`Lighthouse, ${name}, ${category}`, median(marks.map((mark) => mark[category])), '', {
            atLeast,
          }),
        )
    }
    return rows
  } finally {
    await stop()
  }
}

async function runLighthouse(url: string): Promise<Record<Category, number>> {
  const output = path.join(tmpdir(), `lighthouse-${process.pid}.json`)
  const flags = ['--quiet', '--output=json', `--output-path=${output}`, `--chrome-flags=${chromeFlags}`]
  await promisify(execFile)(
    'npm',
    [
      ...['exec', '--yes', 'lighthouse@12', '--', url, ...flags],
      `--only-categories=${Object.keys(categories).join()}`,
    ],
    { env: { ...process.env, CHROME_PATH: await browserProgram() } },
  )
  const report: { categories: Record<Category, { score: number }> } = JSON.parse(
    await readFile(output, 'utf8'),
  )
  await rm(output)
  const mark = (category: Category) => Math.round(report.categories[category].score * 100)
  return {
    performance: mark('performance'),
    accessibility: mark('accessibility'),
    'best-practices': mark('best-practices'),
  }
}
