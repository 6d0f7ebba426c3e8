import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { checkInEverybody } from '../../support/functions/sample-encounter.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, picturePath, signInAtServer, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let eventId: string
const guests = [
  {
    openid: 'li-qiang',
    sex: '男',
    nickname: '小北',
    introduction: '周末常去紫蓬山，想找个能一起走长路的人。',
  },
  { openid: 'zhao-lei', sex: '男', nickname: '阿磊', introduction: '电工，会做饭，球打得一般。' },
  { openid: 'wang-fang', sex: '女', nickname: '晴天', introduction: '喜欢安静的书店，也喜欢热闹的夜市。' },
  { openid: 'zhao-min', sex: '女', nickname: '小满', introduction: '做的桂花糕被同事抢光过三次。' },
] as const

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  eventId = await createEvent(app.supabase, { columns: { title: '示例冬日漫步' } })
  await app.supabase.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者', '13800000400', $1)`,
    [eventId],
  )
  const organizer = await signInAtServer(app, 'xu-min')
  await call(organizer.token, '/me/phone', { code: app.standIn.createPhoneCode('13800000400') })
  for (const [index, { openid, ...answers }] of guests.entries()) {
    const { token } = await signInAtServer(app, openid)
    await call(token, `/events/${eventId}/signups`, sampleSignup({ ...answers, phone: `1380000041${index}` }))
  }
  await checkInEverybody(app, eventId)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function call(token: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${app.url}/api${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} was refused: ${await answer.text()}`)
}

const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const choose = (page: Page, name: RegExp) => page.getByRole('checkbox', { name }).click()

async function agree(page: Page, name: string, label: string, words: string): Promise<void> {
  await press(page, `同意交换联系方式：${name}`)
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(label, { exact: true }).fill(words)
  await sheet.getByRole('button', { name: '同意交换' }).click()
}

test('two men, two women and the organizer: rounds, picks, closing, and one pair that exchanges contacts', async () => {
  const xu = await openApp(browser, app, `/managedEvent?id=${eventId}`, { openid: 'xu-min' })
  await press(xu, '轮换')
  await press(xu, '排座次')
  await press(xu, '开始第 1 轮')
  await sees(xu, /^第 1 轮，共/)
  await takePicture(xu, 'host-phone')
  const li = await openApp(browser, app, `/mySignup?id=${eventId}`, { openid: 'li-qiang' })
  await sees(li, /第 1 轮 · \d+ 号桌/)
  await sees(li, /对面是 F0\d 号/)
  await takePicture(li, 'my-signup-at-the-event')
  await press(xu, '暂停')
  await sees(xu, '暂停中')
  await press(xu, '继续')

  await li.getByRole('button', { name: '双向选择' }).click()
  await sees(li, '还没有开始')
  await xu.goto(`${app.url}/managedEncounter?id=${eventId}`)
  await takePicture(xu, 'managed-encounter-before')
  await press(xu, '打开双向选择')
  await sees(xu, '已经选好')

  // The page updates by itself.
  await sees(li, '今天到场的 2 位')
  await choose(li, /^F01，晴天/)
  await choose(li, /^F02，小满/)
  await takePicture(li, 'encounter-choosing')
  await press(li, '就选这 2 位')
  const open = (openid: string) => openApp(browser, app, `/encounter?id=${eventId}`, { openid })
  const [zhao, wang, min] = [await open('zhao-lei'), await open('wang-fang'), await open('zhao-min')]
  await choose(zhao, /^F01，晴天/)
  await press(zhao, '就选这 1 位')
  await choose(wang, /^M01，小北/)
  await press(wang, '就选这 1 位')
  await sees(min, '今天到场的 2 位')
  for (const page of [zhao, wang]) await sees(page, '已选 1 位，结束前可以改')
  await li.reload()
  await sees(li, '已选 2 位，结束前可以改')
  await xu.getByText('3', { exact: true }).first().waitFor()
  await takePicture(xu, 'managed-encounter-open')

  await press(xu, '结束，公布结果')
  await xu.getByRole('alertdialog').getByRole('button', { name: '结束公布' }).click()
  await sees(xu, '互相选中（对）')
  await takePicture(xu, 'managed-encounter-closed')
  for (const page of [zhao, min]) await sees(page, '这次没有互相选中的人')
  await takePicture(zhao, 'encounter-nobody')
  for (const page of [li, wang]) await sees(page, /互相选中了/)
  await agree(li, '晴天', '手机号', '13800000410')
  await sees(li, '您已同意，等对方')
  expect(await wang.getByText('13800000410').count()).toBe(0)
  await press(wang, '同意交换联系方式：小北')
  await wang.getByRole('dialog').getByRole('button', { name: '同意交换' }).click()
  await sees(wang, '手机号和微信号至少填一项')
  await takePicture(wang, 'encounter-exchange')
  await wang.getByRole('dialog').getByLabel('微信号', { exact: true }).fill('shili_wang')
  await wang.getByRole('dialog').getByRole('button', { name: '同意交换' }).click()
  await sees(wang, '打电话 13800000410')
  await sees(li, '复制微信号 shili_wang')
  await takePicture(li, 'encounter-exchanged')
})

test('the host’s phone says an address and a code; the hall’s computer shows the seats with them, without an account', async () => {
  const phone = await openApp(browser, app, `/host?id=${eventId}`, { openid: 'xu-min' })
  await press(phone, '投到大屏')
  await sees(phone, `${app.url}/wall`)
  const code = (await phone.getByText(/^[2-9A-Z]{4} [2-9A-Z]{4}$/).textContent()) ?? ''
  await takePicture(phone, 'host-wall-code')

  const hall = await openApp(browser, app, '/wall')
  await hall.setViewportSize({ width: 1920, height: 1080 })
  await hall.getByRole('textbox', { name: '投影码' }).fill('22222222')
  await press(hall, '打开大屏')
  await sees(hall, /没有这个投影码/)
  await hall.getByRole('textbox', { name: '投影码' }).fill(code.toLowerCase())
  await takePicture(hall, 'wall-code')
  await press(hall, '打开大屏')
  await sees(hall, '正在聊')
  await hall.screenshot({ path: picturePath('wall-talk-1920') })
  await behindTheGuards(
    app.supabase,
    `update private.round_schedules set round_ends_at = now() - interval '5 seconds' where event_id = $1`,
    [eventId],
  )
  await sees(hall, '请换座')
  for (const seat of ['M01', 'M02', 'F01', 'F02']) await sees(hall, seat)
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
  ] as const) {
    await hall.setViewportSize({ width, height })
    const overflows = await hall.evaluate(() =>
      [...document.querySelectorAll('.wall, .wall *')].some(
        (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline',
      ),
    )
    expect(overflows).toBe(false)
    expect(await hall.getByRole('progressbar').count()).toBe(0)
    await hall.screenshot({ path: picturePath(`wall-seats-${width}`) })
  }
  await behindTheGuards(
    app.supabase,
    `update private.round_schedules set round_ends_at = now() - interval '61 seconds' where event_id = $1`,
    [eventId],
  )
  await sees(hall, /第 2 轮/)
  await expect
    .poll(() => app.supabase.query('select current_round from private.round_schedules'), { timeout: 60_000 })
    .toEqual([{ current_round: 2 }])
})

test('the host’s screen fills a hall of 1920×1080 without scrolling sideways', async () => {
  const page = await openApp(browser, app, `/host?id=${eventId}`, { openid: 'xu-min' })
  await page.setViewportSize({ width: 1920, height: 1080 })
  await sees(page, /^第 2 轮，共/)
  const clock = page.locator('.host__time')
  expect(await clock.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(200)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1920)
  await takePicture(page, 'host-hall')
})

test('Chen Jing, who is not checked in, sees nobody', async () => {
  const page = await openApp(browser, app, `/encounter?id=${eventId}`, { openid: 'chen-jing' })
  await sees(page, '签到以后才能参加')
  expect(await page.getByText('晴天').count()).toBe(0)
  const signedOut = await openApp(browser, app, `/encounter?id=${eventId}`)
  await sees(signedOut, '请先登录')
})
