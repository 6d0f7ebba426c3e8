import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { handOn } from '../../support/counting-hand.ts'
import { type Effort, effortTable } from '../../support/effort.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { createTour } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

/*
 * The journeys that the product is measured by, from the page of the service to the sentence that says it has arrived, on
 * the phone of somebody who is signed in and has told the app nothing yet. `npm run effort` plays them and prints the table.
 */
let app: RunningApp
let browser: Browser
const rows: { name: string; effort: Effort; goal: Effort }[] = []

beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  process.stdout.write(`${effortTable(rows)}\n`)
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

async function open(address: string, openid: string): Promise<Page> {
  const page = await openApp(browser, app, address, { openid })
  page.setDefaultTimeout(20_000)
  return page
}

/** `known`: what it costs today, where that is above the goal. It must not become more. */
function expectAtMost(name: string, effort: Effort, goal: Effort, known: Effort = goal): void {
  rows.push({ name, effort, goal })
  expect(effort.taps, `${name}: taps`).toBeLessThanOrEqual(known.taps)
  expect(effort.answers, `${name}: answers`).toBeLessThanOrEqual(known.answers)
}

test('Li Qiang asks a lawyer about his overtime: one page of six answers, no papers, ten taps', async () => {
  const page = await open('/service?service=legal-advice', 'li-qiang')
  const hand = handOn(page)
  await hand.press(/^开始申请/)
  await hand.chooseCounty('合肥市', '包河区')
  await hand.choose('争议类型', '加班与休假')
  await hand.type('想问的事', '每天多干三小时没有加班费，能要回来多少？')
  await hand.type('姓名', '示例李强')
  await hand.type('手机号', '13800000211')
  await hand.choose('能不能让单位知道是您', '不能让单位知道')
  expect(await page.getByText('您的信息', { exact: true }).count()).toBe(1)
  await takePicture(page, 'legal-advice-form')
  await hand.press('去核对信息')
  await hand.tickAll()
  await takePicture(page, 'legal-advice-check')
  await hand.press('提交给 包河区总工会')
  await page.getByText('已提交给 包河区总工会').waitFor()
  await takePicture(page, 'legal-advice-result')
  expectAtMost('法律咨询', hand.effort(), { taps: 10, answers: 6 })
})

test('Li Qiang signs up for matchmaking, and for the next one only says that he is still single', async () => {
  const first = await createEvent(app.supabase, { columns: { title: '示例冬日漫步' } })
  const next = await createEvent(app.supabase, {
    columns: { title: '示例春日漫步', starts_at: inDays(20), ends_at: inDays(20.2) },
  })
  const page = await open(`/event?id=${first}`, 'li-qiang')
  const hand = handOn(page)
  await hand.press('我要报名')
  await hand.type('姓名', '示例李强')
  await hand.choose('性别', '男')
  await hand.type('出生日期', '1995-03-02')
  await hand.type('手机号', '13800000211')
  await hand.type('工作单位', '示例物流有限公司')
  await hand.press(/^所在市县/)
  await hand.chooseCounty('合肥市', '包河区')
  await hand.choose('婚姻状况', '未婚')
  await hand.press('下一步')
  await hand.type('身高', '176')
  await hand.choose('学历', '本科')
  await hand.type('职业', '电工')
  await hand.choose('兴趣', '阅读')
  await hand.type('自我介绍', '喜欢爬山，周末常去紫蓬山。')
  await hand.type('当天用的昵称', '小北')
  await hand.press('下一步')
  await hand.tickAll()
  await hand.press('提交报名')
  await page.getByText('报上了').first().waitFor()
  expectAtMost('matchmaking, first', hand.effort(), { taps: 16, answers: 13 }, { taps: 21, answers: 13 })

  await page.goto(`${app.url}/event?id=${next}`)
  const again = handOn(page)
  await again.press('我要报名')
  await again.choose('婚姻状况', '未婚')
  await again.press('下一步')
  // What he said of himself stands beside the pledge, with the way back to each answer.
  await page.getByText('喜欢爬山，周末常去紫蓬山。').waitFor()
  await again.tickAll()
  await again.press('提交报名')
  await page.getByText('报上了').first().waitFor()
  expectAtMost('matchmaking, again', again.effort(), { taps: 6, answers: 1 })
})

test('what waits for somebody is one tap from home', async () => {
  const { progress } = await createTour(app.supabase)
  const page = await open('/home', progress.openid ?? '')
  const hand = handOn(page)
  await page.getByText('等您来办').waitFor()
  await takePicture(page, 'effort-waiting')
  await hand.press(/困难职工子女助学|去补/)
  await page.getByText('工作人员请您补 1 项').or(page.getByText('缴费票据')).first().waitFor()
  expectAtMost('from home to what waits', hand.effort(), { taps: 1, answers: 0 })
})
