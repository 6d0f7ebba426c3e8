import type { Browser, Page } from 'playwright-core'
import { launchBrowser, newPhone } from '../support/browser.ts'
import { startLocalApp } from './harness/local-app.ts'
import type { Measure } from './harness/measure.ts'
import { median } from './harness/percentiles.ts'
import { absoluteRow } from './harness/row.ts'

/** 3G as browsers' tools simulate it. */
const slow = {
  offline: false,
  latency: 400,
  downloadThroughput: 750_000 / 8,
  uploadThroughput: 250_000 / 8,
}
const group = '困难帮扶'

/**
 * H5 on a phone that has never opened it, over 3G: when search and groups of services are on the home page, and how
 * long after a tap on a group something new is visible. A pressed look does not count.
 */
export const measure: Measure = async ({ isQuick }) => {
  const { url, stop } = await startLocalApp()
  const browser = await launchBrowser()
  try {
    const visits: Visit[] = []
    for (let visit = 0; visit < (isQuick ? 1 : 5); visit += 1) visits.push(await visitHome(browser, url))
    const of = (part: keyof Visit) => median(visits.map((visit) => visit[part]))
    return [
      absoluteRow('H5 on 3G, home to be read and tapped', of('readable') / 1000, 's', { atMost: 2 }),
      absoluteRow('H5 on 3G, next page, first sign', of('sign'), 'ms', { atMost: 100 }),
    ]
  } finally {
    await browser.close()
    await stop()
  }
}

/** Milliseconds since the address was entered, and since the tap. */
type Visit = { readable: number; sign: number }

async function visitHome(browser: Browser, url: string): Promise<Visit> {
  const phone = await newPhone(browser)
  const page = await phone.newPage()
  const tools = await phone.newCDPSession(page)
  await tools.send('Network.emulateNetworkConditions', slow)
  await watchSigns(page)
  const started = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByText(/^搜服务/).waitFor()
  await page.getByText(group, { exact: true }).waitFor()
  const readable = performance.now() - started
  // What arrives late on the home page is not a sign of the next page.
  await page.waitForLoadState('networkidle')
  await page.getByText(group, { exact: true }).click()
  await page.getByText('困难职工子女助学').first().waitFor()
  const sign = await page.evaluate(() => performance.measure('sign', 'tap', 'sign').duration)
  await phone.close()
  return { readable, sign }
}

/** Records the time of a tap, and the first time after it with other words or a progress bar. */
const watchSigns = (page: Page) =>
  page.addInitScript(() => {
    addEventListener(
      'click',
      () => {
        performance.mark('tap')
        const before = document.body.innerText
        const observer = new MutationObserver(() => {
          if (document.body.innerText === before && !document.querySelector('[role=progressbar]')) return
          performance.mark('sign')
          observer.disconnect()
        })
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
      },
      { capture: true, once: true },
    )
  })
