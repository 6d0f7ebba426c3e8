import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { launchBrowser } from '../../support/browser.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { postAs } from '../../support/post-as.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { agreeTo, press, sees } from '../../support/whole-event/taps.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let eventId = ''
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  await app.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000300', '340100')`,
  )
  await postAs(app, 'xu-min', '/me/phone', { code: app.standIn.createPhoneCode('13800000300') })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const inDays = (days: number) => todayInChina(Date.now() + days * 86_400_000)
const desk = (page: string) => openApp(browser, app, `/${page}?id=${eventId}`, { openid: 'xu-min' })

type Picked = string | { name: string; mimeType: string; buffer: Buffer }
async function choose(page: Page, button: string, file: Picked) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, button)])
  await chooser.setFiles(file)
}

test('Xu Min makes a job fair on her phone: kinds of seats with conditions, whom to ask, open at once', async () => {
  const page = await openApp(browser, app, '/planEvent', { openid: 'xu-min' })
  await page.getByRole('radio', { name: '活动类型：招聘会' }).click()
  await page.getByLabel('活动名称').fill('示例冬季招聘会')
  await press(page, '下一步')
  await page.getByLabel('活动开始日期').fill(inDays(20))
  await page.getByLabel('活动开始时间').fill('09:10')
  await page.getByLabel('地点名称').fill('示例会展中心')
  await page.getByLabel('详细地址').fill('示例路 9 号')
  await page.getByRole('button', { name: /^所在市县/ }).click()
  await press(page, '合肥市')
  await press(page, '包河区')
  await page.getByLabel('联系人', { exact: true }).fill('示例联系人')
  await page.getByLabel('联系电话').fill('0551-1234567')
  await press(page, '下一步')
  await press(page, '下一步')
  await page.getByRole('radio', { name: '名额怎么算：分几种名额' }).click()
  const names = page.getByLabel(/名字$/)
  const seats = page.getByLabel(/几个$/)
  await names.nth(0).fill('本区')
  await seats.nth(0).fill('100')
  await page
    .getByRole('radio', { name: /活动所在的县（市、区）$/ })
    .nth(0)
    .click()
  await names.nth(1).fill('其他')
  await seats.nth(1).fill('200')
  await page
    .getByRole('radio', { name: /：不限$/ })
    .nth(1)
    .click()
  await page.getByRole('radio', { name: '报名要审核：否' }).click()
  await takePicture(page, 'plan-pools')
  await press(page, '下一步')
  await press(page, '下一步')
  await press(page, '下一步')
  await sees(page, '职工看到的')
  await press(page, '保存草稿')
  await sees(page, '这是草稿，职工看不到')
  const [draft] = await app.supabase.query<{ id: string }>('select id from public.events')
  eventId = draft?.id ?? ''
})

test('she gives it a cover and a group code; 30 MB and a text are refused with a sentence', async () => {
  const page = await desk('eventFiles')
  const large = path.join(await mkdtemp(path.join(tmpdir(), 'cover-')), '封面.jpg')
  await writeFile(large, Buffer.alloc(30 * 1024 * 1024, 1))
  const picture = await page.screenshot({ type: 'png' })
  const png = { name: '封面.png', mimeType: 'image/png', buffer: picture }
  await choose(page, '上传封面', large)
  await sees(page, '这个文件有 30 MB，请选 20 MB 以内的')
  await choose(page, '上传封面', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('你好') })
  await sees(page, /只能上传照片/)
  await takePicture(page, 'event-files-refused')
  await choose(page, '上传封面', png)
  await page.getByRole('button', { name: '换一个封面' }).waitFor()
  await choose(page, '上传群二维码', png)
  await page.getByRole('button', { name: '换一个群二维码' }).waitFor()
  await takePicture(page, 'event-files')
})

test('she publishes it; Wang Fang sees the cover, signs up, and has the contact and the group', async () => {
  const page = await desk('managedEvent')
  await press(page, /^发布活动/)
  await agreeTo(page, '发布')
  await sees(page, '报名中')
  await takePicture(page, 'managed-fair')
  const wang = await openApp(browser, app, `/event?id=${eventId}`, { openid: 'wang-fang' })
  const cover = wang.locator('.hero__picture img').first()
  await cover.waitFor()
  await expect
    .poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100)
  await takePicture(wang, 'event-with-cover')
  await postAs(app, 'wang-fang', `/events/${eventId}/signups`, sampleSignup({ fullName: '示例王芳' }))
  const mine = await openApp(browser, app, `/mySignup?id=${eventId}`, { openid: 'wang-fang' })
  await sees(mine, '联系人 示例联系人')
  await sees(mine, '进活动群')
  await takePicture(mine, 'my-signup-contact')
  const list = await openApp(browser, app, '/events', { openid: 'wang-fang' })
  await list.locator('.hero__picture img').first().waitFor()
  await takePicture(list, 'events-with-cover')
})
