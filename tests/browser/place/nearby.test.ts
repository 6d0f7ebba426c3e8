import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPhone } from '../../support/browser.ts'
import { asStaff } from '../../support/database/console.ts'
import { insertPlace } from '../../support/database/places.ts'
import { tap } from '../../support/form-on-phone.ts'
import { sampleJpeg } from '../../support/functions/sample-files.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let phone: BrowserContext
let page: Page
const asked: string[] = []

beforeAll(async () => {
  app = await startApp({ demo: true })
  await app.supabase.query('update private.deployment set functions_url = $1', [app.url])
  browser = await launchBrowser()
  phone = await newPhone(browser)
  phone.setDefaultTimeout(20_000)
  await phone.grantPermissions(['geolocation'], { origin: app.url })
  await phone.setGeolocation({ latitude: 31.7912, longitude: 117.2961 })
  page = await phone.newPage()
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const names = async () => page.locator('.place-card__name').allTextContents()

test('a clerk of 包河区 enters a station in the console, and a worker sees it at once', async () => {
  await page.goto(`${app.url}/nearby`)
  await page.getByText('示例滨湖骑手驿站').waitFor()
  await insertPlace(app.supabase, {
    name: '示例新开驿站',
    address: '示例街 7 号',
    opening_hours: '全天',
    latitude: 31.7891,
    longitude: 117.3015,
  })
  // The server keeps a public answer for two seconds.
  const seen = async () => {
    await page.reload()
    return names()
  }
  await expect.poll(seen, { timeout: 20_000 }).toContain('示例新开驿站')
})

test('the worker taps 用定位 and the nearest comes first; where she is never leaves the phone', async () => {
  await tap(page, '看看离我近的，用定位')
  await page.getByText('从近到远').waitFor()
  expect((await names()).slice(0, 2)).toEqual(['示例新开驿站', '示例滨湖骑手驿站'])
  expect(await page.locator('.place-card__far').first().textContent()).toMatch(/^\d+ 米走 \d 分钟$/)
  expect(asked.filter((request) => /31\.79|117\.29|117\.30/.test(request))).toEqual([])
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(stored).not.toMatch(/31\.7912|117\.2961/)
})

test('the clerk sends a photo by the link beside the place, and it heads the page of the station', async () => {
  const [row] = await asStaff(
    app.supabase,
    `select 传图片 as link from place_pictures where 服务点 = '示例新开驿站'`,
  )
  const desk = await phone.newPage()
  await desk.goto(String(row?.link))
  await desk.locator('input[type=file]').setInputFiles({
    name: 'a.jpg',
    mimeType: 'image/jpeg',
    buffer: sampleJpeg({ width: 1600, height: 900 }),
  })
  await desk.getByText('传这张').click()
  await desk.getByText('传好了，职工现在看得到').waitFor()
  await desk.close()
  await page.getByLabel('看看里面：示例新开驿站').click()
  const picture = page.locator('.place__picture img')
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
    .toBe(900)
  expect(await picture.getAttribute('alt')).toBe('示例新开驿站的照片')
  await takePicture(page, 'place-with-photo')
  await page.goBack()
})

test('other kinds are two taps away at most, and 现在开着 leaves out what is closed', async () => {
  await tap(page, '更多')
  await page.getByLabel('类型：法律一站式中心').click()
  await page.getByText('示例区法律服务一站式中心').waitFor()
  await tap(page, '托管')
  await page.getByText('示例职工子女托管班').waitFor()
  await tap(page, '驿站')
  await page.getByLabel('只看现在开着的').click()
  expect(await names()).toContain('示例新开驿站')
  expect(await page.locator('.place-card').count()).toBe(0)
})

test('the place says what is broken; one tap and a word report a fault, and staff see it', async () => {
  await page
    .getByLabel('看看里面：示例滨湖骑手驿站')
    .click()
    .catch(async () => {
      await page.getByLabel('只看现在开着的').click()
      await page.getByLabel('看看里面：示例滨湖骑手驿站').click()
    })
  await page.getByText('停用，过年前修好').waitFor()
  await page.getByText('100 米', { exact: true }).filter({ visible: true }).waitFor()
  await page.getByRole('button', { name: '分享', exact: true }).waitFor()
  await page.getByLabel('哪里不对？报错', { exact: true }).click()
  await page.getByLabel('哪里不对：没开门').click()
  await page.getByLabel('说明').fill('上午十点还锁着')
  await tap(page, '告诉工会')
  await page.getByText('收到了，谢谢！工会会去核对').waitFor()
  expect(await app.supabase.query('select 服务点, 哪里不对, 说明 from places_reported')).toEqual([
    { 服务点: '示例滨湖骑手驿站', 哪里不对: '没开门', 说明: '上午十点还锁着' },
  ])
})

test('without a network the list is as last seen, and says of when', async () => {
  await page.goto(`${app.url}/nearby`)
  await page.getByText('示例滨湖骑手驿站').waitFor()
  await page.route('**/api/**', (route) => route.abort())
  await page.reload()
  await page.getByText(/连不上网：这是 今天 \d\d:\d\d 存的，照样能导航。/).waitFor()
  expect(await names()).toContain('示例滨湖骑手驿站')
  await page.unroute('**/api/**')
})

test('the search leads there', async () => {
  await page.goto(`${app.url}/search`)
  await page.locator('input').fill('母婴室')
  await page.getByText('附近的驿站、母婴室、托管班').click()
  await page.getByText('用定位', { exact: true }).waitFor()
})
