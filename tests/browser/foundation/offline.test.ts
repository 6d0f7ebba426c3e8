import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

const built = process.env.WANGONG_H5_FOLDER ?? path.resolve(import.meta.dirname, '../../../dist/h5')

/** A copy of the app, so that a test can deploy another version. */
let folder: string
let app: RunningApp
let browser: Browser
let tour: Record<'ticket' | 'progress', Stop>
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'h5-'))
  cpSync(built, folder, { recursive: true })
  // The test writes another worker, which has no compressed copy.
  rmSync(path.join(folder, 'service-worker.js.br'), { force: true })
  app = await startApp({ demo: true, h5Folder: folder })
  browser = await launchBrowser()
  tour = await createTour(app.supabase)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  rmSync(folder, { recursive: true, force: true })
})

const shown = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()

/** The app with everything that the browser keeps of it. */
async function openKept(address: string, openid?: string): Promise<Page> {
  const page = await openApp(browser, app, address, { look: { keepsApp: true }, ...(openid && { openid }) })
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

test('Wang Fang has opened the app once: in the tunnel it opens again, with services, events and places seen before', async () => {
  const page = await openKept('/events')
  await shown(page, '包河区职工羽毛球赛').waitFor()
  await page.reload()
  await shown(page, '包河区职工羽毛球赛').waitFor()
  await page.context().setOffline(true)
  await page.goto(`${app.url}/events`)
  await shown(page, '包河区职工羽毛球赛').waitFor()
  await page.goto(`${app.url}/home`)
  // Pages that she never opened are there too.
  await shown(page, '困难帮扶').click()
  await shown(page, '困难职工子女助学').click()
  await shown(page, '要准备的材料').waitFor()
  await page.context().close()
})

test('Li Qiang has opened his ticket once: at the door without a signal it shows its code, and no cache holds anything of his', async () => {
  const { address, openid = '', shows } = tour.ticket
  const page = await openKept(address, openid)
  await shown(page, shows).waitFor()
  await page.getByRole('img', { name: /票码/ }).first().waitFor()
  await page.goto(`${app.url}/mySignups`)
  await shown(page, '皖工鹊桥').waitFor()
  await page.goto(`${app.url}${address}`)
  await shown(page, shows).waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await shown(page, shows).waitFor()
  await page.getByRole('img', { name: /票码/ }).first().waitFor()
  await shown(page, '现在没有网络，票码照样能用').waitFor()
  await takePicture(page, 'ticket-offline')
  const addresses = await page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
    return found
  })
  expect(addresses).toContain('/')
  expect(addresses.filter((one) => /signup|\/me\b|ticket|message|waiting|session|draft/.test(one))).toEqual(
    [],
  )
  await page.context().close()
})

test('a new version is deployed: who opens the app gets it, and an open page of the old one still finds its parts', async () => {
  const page = await openKept('/home')
  await shown(page, '困难帮扶').waitFor()
  const worker = path.join(folder, 'service-worker.js')
  const index = path.join(folder, 'index.html')
  const before = { worker: readFileSync(worker, 'utf8'), index: readFileSync(index, 'utf8') }
  onTestFinished(() => {
    if (existsSync(path.join(folder, 'gone'))) renameSync(path.join(folder, 'gone'), path.join(folder, 'js'))
    writeFileSync(worker, before.worker)
    writeFileSync(index, before.index)
  })
  writeFileSync(worker, before.worker.replace(/version = "\w+"/, 'version = "next"'))
  writeFileSync(index, before.index.replace('<title>', '<meta name="deployed" content="next"><title>'))
  const other = await page.context().newPage()
  await other.goto(`${app.url}/events`)
  expect(await other.locator('meta[name=deployed]').count()).toBe(1)
  const keptFiles = () =>
    other.evaluate(async () => {
      const versions = (await caches.keys()).filter((name) => name.startsWith('app-'))
      return Promise.all(versions.map(async (name) => (await (await caches.open(name)).keys()).length))
    })
  const [all = 0] = await keptFiles()
  await expect.poll(keptFiles, { timeout: 30_000 }).toEqual([all, all])
  // The server has no file of the old version any more.
  renameSync(path.join(folder, 'js'), path.join(folder, 'gone'))
  await shown(page, '困难帮扶').click()
  await shown(page, '困难职工子女助学').waitFor()
  await page.context().setOffline(true)
  // It takes over a moment after it is whole.
  await expect
    .poll(
      async () => {
        await other.reload()
        return other.locator('meta[name=deployed]').count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  await page.context().close()
})

test('Zhao Lei taps a page that is not loaded, without a network: he is told so, and it opens when the network is back', async () => {
  const page = await openApp(browser, app, '/home')
  await shown(page, '困难帮扶').waitFor()
  await page.context().setOffline(true)
  await shown(page, '困难帮扶').click()
  await shown(page, '网络不通，这一页还打不开').waitFor()
  expect(new URL(page.url()).pathname).toBe('/home')
  await takePicture(page, 'page-wait')
  // He may stop waiting, by the button or by going back, and stays where he is.
  await page.getByRole('button', { name: '不等了' }).click()
  await shown(page, '网络不通，这一页还打不开').waitFor({ state: 'detached' })
  await shown(page, '困难帮扶').click()
  await shown(page, '网络不通，这一页还打不开').waitFor()
  await page.context().setOffline(false)
  await shown(page, '困难职工子女助学').waitFor()
  await page.goBack()
  await shown(page, '困难帮扶').waitFor()
  await page.context().close()
})
