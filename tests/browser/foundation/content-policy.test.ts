import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { listenToPolicy } from '../../support/listen-to-policy.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let tour: Record<string, Stop>

beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
  tour = await createTour(app.supabase)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function openAs(openid: string | undefined): Promise<{ page: Page; stopped: string[] }> {
  const page = await openApp(browser, app, '/home', openid ? { openid } : {})
  page.setDefaultTimeout(15_000)
  const stopped = await listenToPolicy(page)
  return { page, stopped }
}

test('no page of the app needs what its policy forbids', async () => {
  const people = new Map<string | undefined, Awaited<ReturnType<typeof openAs>>>()
  const found: string[] = []
  for (const { address, shows, openid } of Object.values(tour)) {
    const person = people.get(openid) ?? (await openAs(openid))
    people.set(openid, person)
    await person.page.goto(`${app.url}${address}`)
    await person.page.getByText(shows).filter({ visible: true }).first().waitFor()
    await person.page.getByLabel('正在加载').waitFor({ state: 'detached' })
    found.push(...person.stopped.splice(0).map((what) => `${address}: ${what}`))
  }
  expect(found).toEqual([])
})

test('a script written into the page does not run, and nobody frames it', async () => {
  const { page, stopped } = await openAs(undefined)
  await page.goto(`${app.url}/home`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "run"'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title=\'run\'">')
  })
  await expect.poll(() => stopped.filter((one) => one.startsWith('script-src')).length).toBeGreaterThan(1)
  expect(await page.title()).not.toBe('run')
  for (const address of ['/', '/home']) {
    const answer = await fetch(`${app.url}${address}`)
    expect(answer.headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'sha256-[^']+';.*frame-ancestors 'none'/,
    )
  }
})
