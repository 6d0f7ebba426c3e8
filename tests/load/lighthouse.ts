import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import chromium from '@sparticuz/chromium'

/**
 * Lighthouse's marks for a phone, of the H5 app that `npm start` serves: the middle one of three runs. Goals: performance
 * 95, accessibility and best practices 100. Lighthouse is no dependency: npm fetches it when the script runs.
 *
 *     npm start, and beside it: node tests/load/lighthouse.ts [http://127.0.0.1:8787]
 */
const runs = 3
const categories = ['performance', 'accessibility', 'best-practices'] as const
const chromeFlags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync'

const origin = process.argv[2] ?? 'http://127.0.0.1:8787'
const events: { id: string }[] = await (await fetch(`${origin}/api/events`)).json()
const pages = {
  home: '/',
  service: '/service?service=child-education-aid',
  form: '/fill?service=child-education-aid',
  event: `/event?id=${events[0]?.id}`,
}
for (const [name, address] of Object.entries(pages)) await mark(name, origin + address)

async function mark(name: string, url: string): Promise<void> {
  const reports: Report[] = []
  for (let run = 0; run < runs; run += 1) reports.push(await runLighthouse(url))
  const marks = categories.map((category) => {
    const sorted = reports
      .map((report) => report.categories[category].score * 100)
      .sort((one, other) => one - other)
    return `${category} ${sorted[Math.floor(runs / 2)]?.toFixed(0)}`
  })
  console.log(`${name.padEnd(8)} ${marks.join(', ')}`)
}

interface Report {
  categories: Record<(typeof categories)[number], { score: number }>
}

async function runLighthouse(url: string): Promise<Report> {
  const output = path.join(tmpdir(), `lighthouse-${process.pid}.json`)
  const flags = ['--quiet', '--output=json', `--output-path=${output}`, `--chrome-flags=${chromeFlags}`]
  const lighthouse = spawn(
    'npm',
    ['exec', '--yes', 'lighthouse@12', '--', url, ...flags, `--only-categories=${categories}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROME_PATH: await chromium.executablePath() },
    },
  )
  await new Promise((resolve) => lighthouse.on('close', resolve))
  const report: Report = JSON.parse(await readFile(output, 'utf8'))
  await rm(output)
  return report
}
