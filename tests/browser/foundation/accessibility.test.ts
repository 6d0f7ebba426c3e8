import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPhone } from '../../support/browser.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { signInAtServer } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let tour: Record<string, Stop>
const sessions = new Map<string, string>()

beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
  tour = await createTour(app.supabase)
  for (const { openid } of Object.values(tour))
    if (openid && !sessions.has(openid))
      sessions.set(openid, JSON.stringify({ data: JSON.stringify(await signInAtServer(app, openid)) }))
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function openPhone(care: boolean): Promise<Page> {
  const phone = await newPhone(browser, { care })
  phone.setDefaultTimeout(15_000)
  const page = await phone.newPage()
  await page.goto(app.url)
  return page
}

/** Opens a page of the tour as the person it is for. */
async function visit(page: Page, { address, shows, openid }: Stop): Promise<void> {
  await page.evaluate(
    (session) => {
      if (session) localStorage.setItem('session', session)
      else localStorage.removeItem('session')
    },
    sessions.get(openid ?? ''),
  )
  await page.goto(`${app.url}${address}`)
  await page.getByText(shows).filter({ visible: true }).first().waitFor()
  await page.getByLabel('正在加载').waitFor({ state: 'detached' })
}

/** The findings of axe on a page: each rule with the first element that breaks it. */
async function findFaults(page: Page, care: boolean): Promise<string[]> {
  const rules = {
    // 关怀 promises a contrast of 7:1.
    'color-contrast-enhanced': { enabled: care },
    // Compares letter by letter, and a Chinese comma between the lines of a card counts. See findOtherWords.
    'label-content-name-mismatch': { enabled: false },
  }
  // Without the blank page for frames, which the app does not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ rules }).analyze()
  return violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.html}`)
}

/** Labels that leave out the first drawn words, by which a person would call the element (WCAG 2.5.3). */
async function findOtherWords(page: Page): Promise<string[]> {
  const spoken = page.locator(
    '[role][aria-label]:is([role=button], [role=link], [role=radio], [role=checkbox])',
  )
  return spoken.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const label = element.getAttribute('aria-label') ?? ''
      const words = element instanceof HTMLElement ? (element.innerText.trim().split('\n')[0] ?? '') : ''
      const bare = (text: string) => text.replace(/[\s›]/g, '')
      return bare(label).includes(bare(words)) ? [] : [`“${words}” is spoken as “${label}”`]
    }),
  )
}

// Opens every page twice. On a busy machine that takes longer than the default limit.
test.each([
  ['as it comes', false],
  ['in 关怀', true],
])(
  'axe finds nothing wrong with any page, light or dark: %s',
  async (_, care) => {
    const page = await openPhone(care)
    const faults: Record<string, string[]> = {}
    for (const [name, stop] of Object.entries(tour)) {
      await page.emulateMedia({ colorScheme: 'light' })
      await visit(page, stop)
      const found = [...(await findFaults(page, care)), ...(await findOtherWords(page))]
      await page.emulateMedia({ colorScheme: 'dark' })
      for (const fault of await findFaults(page, care))
        if (!found.includes(fault)) found.push(`dark: ${fault}`)
      if (found.length > 0) faults[name] = found
    }
    await page.context().close()
    expect(faults).toEqual({})
  },
  400_000,
)

test('axe finds nothing wrong with an open sheet', async () => {
  const page = await openPhone(false)
  await visit(page, { address: '/service?service=child-education-aid', shows: '要准备的材料' })
  await page.getByLabel(/^由.*受理/).click()
  await page.getByRole('dialog').getByText('合肥市', { exact: true }).waitFor()
  expect(await findFaults(page, false)).toEqual([])
  await page.context().close()
})
