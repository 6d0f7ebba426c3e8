import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launchBrowser, newPhone } from './browser.ts'
import { putSideBySide } from './put-side-by-side.ts'

// Takes the picture of the README from the running app with its demo data (those of the organizers' guide:
// take-guide-pictures.ts): node_modules/.bin/node tests/support/take-pictures.ts [port]

const root = path.resolve(import.meta.dirname, '../..')
const port = process.argv[2] ?? '8787'
const address = `http://127.0.0.1:${port}`
const dataDir = mkdtempSync(path.join(tmpdir(), 'pictures-'))

type Event = { id: string; kind: string; phase: string; pools: { capacity: number; taken: number }[] }

/** Three pages side by side, as on a phone: home, a service, a matchmaking event with free seats. */
async function choosePages(): Promise<string[]> {
  const events: Event[] = await (await fetch(`${address}/api/events`)).json()
  const event = events.find(
    ({ kind, phase, pools }) =>
      kind === '婚恋交友' && phase === '报名中' && pools.some(({ taken, capacity }) => taken < capacity),
  )
  return ['/', '/service?service=child-education-aid', `/event?id=${event?.id}`]
}

async function untilHealthy(): Promise<void> {
  for (;;) {
    const response = await fetch(`${address}/api/health`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

const server = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
  stdio: 'inherit',
  env: { ...process.env, PORT: port, DATA_DIR: dataDir },
})
const ended = once(server, 'exit')
await Promise.race([
  untilHealthy(),
  ended.then(() => Promise.reject(new Error('The server ended: see its words above.'))),
])
const browser = await launchBrowser()
const phone = await newPhone(browser)
const shots: Buffer[] = []
for (const each of await choosePages()) {
  const page = await phone.newPage()
  await page.goto(`${address}${each}`, { waitUntil: 'networkidle' })
  shots.push(await page.screenshot())
}
await putSideBySide(browser, shots, 'app.png')
await browser.close()
server.kill('SIGINT')
await ended
rmSync(dataDir, { recursive: true })
console.log(
  `docs/pictures/app.png: ${Math.round(readFileSync(path.join(root, 'docs/pictures/app.png')).length / 1024)} KB`,
)
