import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launchBrowser, newPhone } from './browser.ts'

// Takes the pictures of the documentation from the running app with its demo data, and those of the door from the
// browser tests' pictures: node_modules/.bin/node tests/support/take-pictures.ts [port]

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

/** One picture of several phones, each from its top, as high as the shortest screen. */
async function putSideBySide(pictures: readonly string[], name: string): Promise<void> {
  const frame = await browser.newPage({ viewport: { width: 1230, height: 904 } })
  const phones = pictures.map(
    (picture) =>
      `<img style="width:370px;height:800px;object-fit:cover;object-position:top;border-radius:28px" src="data:image/png;base64,${picture}">`,
  )
  await frame.setContent(`
    <body style="margin:0;padding:30px;display:flex;gap:30px;background:#e9e9ec;box-sizing:border-box">${phones.join('')}</body>`)
  await frame.locator('body').screenshot({ path: path.join(root, 'docs/pictures', name) })
  await frame.close()
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
const shots: string[] = []
for (const each of await choosePages()) {
  const page = await phone.newPage()
  await page.goto(`${address}${each}`, { waitUntil: 'networkidle' })
  shots.push((await page.screenshot()).toString('base64'))
}
await putSideBySide(shots, 'app.png')
const seen = path.join(root, '.artifacts/browser')
const doorPictures = ['ticket.png', 'door-both-in.png', 'door-offline.png'].map((name) =>
  path.join(seen, name),
)
if (doorPictures.every((file) => existsSync(file)))
  await putSideBySide(
    doorPictures.map((file) => readFileSync(file).toString('base64')),
    'door.png',
  )
else
  console.log(
    'docs/pictures/door.png stays: npm test -- tests/browser/door/door.test.ts takes what it is made of.',
  )
await browser.close()
server.kill('SIGINT')
await ended
rmSync(dataDir, { recursive: true })
console.log(
  `docs/pictures/app.png: ${Math.round(readFileSync(path.join(root, 'docs/pictures/app.png')).length / 1024)} KB`,
)
