import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
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

/** Everything that can be tapped or typed into, by role and name. One radio of a group is enough. */
function listControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls =
      'button, a[href], input, textarea, [role=button], [role=link], [role=radio], [role=checkbox], [role=switch], [role=tab], [role=searchbox]'
    const name = (element: Element) =>
      `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.trim()
    return [...document.querySelectorAll(controls)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => !element.matches(':disabled, [aria-disabled=true], [type=hidden], [type=file]'))
      .filter((element) => element.closest('[aria-hidden=true], [inert]') === null)
      .filter((element) => element.querySelector(controls) === null)
      .map(name)
  })
}

/** Presses Tab until the focus returns to its start, and lists the elements it stopped at. */
async function tabThrough(page: Page, most: number): Promise<string[]> {
  const seen = new Set<string>()
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return ''
      const label = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${label}`.trim()
    })
    seen.add(name)
  }
  return [...seen]
}

test('示例一 reaches every control of every page with Tab alone', async () => {
  const missed: Record<string, string[]> = {}
  for (const [name, { address, openid, shows }] of Object.entries(tour)) {
    const page = await openApp(browser, app, address, { openid })
    await page.getByText(shows).filter({ visible: true }).first().waitFor()
    await page.getByLabel('正在加载').waitFor({ state: 'detached' })
    const controls = await listControls(page)
    expect(controls, name).not.toEqual([])
    const reached = await tabThrough(page, controls.length + 8)
    const unreached = controls.filter((control) => !reached.includes(control))
    if (unreached.length > 0) missed[name] = [...new Set(unreached)]
    await page.context().close()
  }
  expect(missed).toEqual({})
}, 300_000)
