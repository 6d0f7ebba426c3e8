import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchBrowser, newPhone, type PhoneLook } from '../support/browser.ts'
import { createTour, type Stop } from '../support/page-tour.ts'
import { startApp } from '../support/start-app.ts'
import { signInAtServer } from '../support/worker-page.ts'
import { type WallRow, writePictureWall } from './picture-wall.ts'

const folder = path.resolve(import.meta.dirname, '../../.artifacts/gallery')

const looks: readonly (PhoneLook & { name: string })[] = [
  { name: '浅色' },
  { name: '深色', brightness: 'dark' },
  { name: '关怀', care: true },
  { name: '深色关怀', brightness: 'dark', care: true },
]

/** Only these pages, when given. `npm run gallery -- -t` does not work inside one test. */
const wanted = process.env.PAGES?.split(',')

test('every page in four looks', async () => {
  const app = await startApp({ demo: true })
  const browser = await launchBrowser()
  const rows: WallRow[] = []
  const tour = Object.entries(await createTour(app.supabase)).filter(
    ([name]) => wanted === undefined || wanted.includes(name),
  )
  const sessions = new Map<string, string>()
  for (const [, { openid }] of tour)
    if (openid)
      sessions.set(openid, JSON.stringify({ data: JSON.stringify(await signInAtServer(app, openid)) }))

  const phones = await Promise.all(
    looks.map(async (look) => {
      const phone = await newPhone(browser, look)
      phone.setDefaultTimeout(20_000)
      const page = await phone.newPage()
      await page.goto(app.url)
      return { look: look.name, page }
    }),
  )
  for (const [name, stop] of tour) {
    const shots: WallRow['shots'] = []
    for (const { look, page } of phones) {
      await lendTicket(phones[0]?.page, page)
      await visit(page, app.url, stop, sessions.get(stop.openid ?? ''))
      shots.push({
        look,
        jpeg: await page.screenshot({ type: 'jpeg', quality: 80, fullPage: true, animations: 'disabled' }),
      })
    }
    rows.push({ name, shots })
  }
  await writePictureWall(browser, folder, rows)
  await browser.close()
  await app.close()
  expect(rows).toHaveLength(tour.length)
})

/** A ticket's key is on one phone. Other phones can show the same ticket only with that key. */
async function lendTicket(from: Page | undefined, to: Page): Promise<void> {
  if (from === undefined || from === to) return
  const kept = await from.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith('ticket:')),
  )
  await to.evaluate((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value)
  }, kept)
}

async function visit(page: Page, url: string, stop: Stop, session: string | undefined): Promise<void> {
  await page.evaluate((stored) => {
    if (stored) localStorage.setItem('session', stored)
    else localStorage.removeItem('session')
  }, session)
  await page.goto(`${url}${stop.address}`)
  await page.getByText(stop.shows).filter({ visible: true }).first().waitFor()
  await page.getByLabel('正在加载').waitFor({ state: 'detached' })
}
