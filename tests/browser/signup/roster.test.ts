import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { agreeTo, press, sees } from '../../support/whole-event/taps.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
/** Reviewed: 36 women and 24 men of two counties, who were asked for a size. */
let id: string
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  id = await createEvent(app.supabase, { men: 20, women: 20, columns: { needs_review: true } })
  await app.supabase.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者', '13800000300', $1)`,
    [id],
  )
  const [asked] = await app.supabase.query<{ id: string }>(
    `insert into public.event_questions (event_id, place, kind, title, options)
     values ($1, 1, '单选', 'T恤尺码', '{S,M,L}') returning id`,
    [id],
  )
  await (await signIn(app, 'xu-min')).verifyPhone('13800000300')
  for (let number = 1; number <= 60; number += 1) {
    const isWoman = number <= 36
    const phone = await signIn(app, `worker-${number}`)
    await phone.call('signUpForEvent', {
      params: { id },
      body: sampleSignup({
        fullName: `示例${isWoman ? '雪' : '强'}${nameOf(number)}`,
        sex: isWoman ? '女' : '男',
        phone: `138000${String(10_000 + number)}`,
        regionCode: number % 3 === 0 ? '340111' : '340104',
        employer: number % 2 === 0 ? '示例第一人民医院' : '示例银行包河支行',
        ownAnswers: { [asked?.id ?? '']: number % 4 === 0 ? 'L' : 'M' },
      }),
    })
  }
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const digits = '一二三四五六七八九十'
const nameOf = (number: number) => `${digits[Math.floor((number - 1) / 10)]}${digits[(number - 1) % 10]}`
const found = (page: Page, people: number) =>
  page.getByRole('heading', { name: `找到 ${people} 人` }).waitFor()
const asked = async (page: Page, title: string, words: string) => {
  const question = page.getByRole('alertdialog', { name: title })
  await question.getByText(words).waitFor()
}
const statuses = async () => {
  const [row] = await app.supabase.query<{ counts: Record<string, number> }>(
    `select jsonb_object_agg(status, people) as counts from
       (select status, count(*) as people from public.signups where event_id = $1 group by status) as counted`,
    [id],
  )
  return row?.counts
}
const open = () => openApp(browser, app, `/roster?id=${id}`, { openid: 'xu-min' })

test('Xu Min narrows sixty people by county and by an answer, and each chip says what it shows', async () => {
  const page = await open()
  await sees(page, '共 60 人')
  await press(page, '市县 ▾')
  await takePicture(page, 'roster-county')
  await press(page, '市县：合肥市 包河区，20 人')
  await found(page, 20)
  await press(page, 'T恤尺码 ▾')
  await press(page, 'T恤尺码：L，15 人')
  await found(page, 5)
  await page.getByRole('button', { name: '女', exact: true }).click()
  await found(page, 3)
  await takePicture(page, 'roster-narrowed')
  await press(page, 'T恤尺码 L ▾')
  await press(page, 'T恤尺码：不限')
  await found(page, 12)
})

test('from the event she comes to all who wait, passes twelve at once and is told before how many that is', async () => {
  const page = await openApp(browser, app, `/managedEvent?id=${id}`, { openid: 'xu-min' })
  await press(page, /^看全部待审核的 60 人/)
  await found(page, 60)
  await page.getByRole('button', { name: '女', exact: true }).click()
  await press(page, '市县 ▾')
  await press(page, '市县：合肥市 包河区，20 人')
  await found(page, 12)
  await page.getByRole('link', { name: '找到 12 人 全选 12 人' }).click()
  await sees(page, '已选 12 人')
  await sees(page, '预计 12 人报上')
  await takePicture(page, 'roster-chosen')
  await press(page, '通过：所选 12 人')
  await asked(page, '通过 12 人？', '预计 12 人报上。马上发消息告诉这 12 人。')
  await takePicture(page, 'roster-counted')
  await agreeTo(page, '通过')
  await page.getByRole('dialog', { name: '审核结果' }).getByText('已确认 12 人').waitFor()
  await press(page, '关闭')
  expect(await statuses()).toEqual({ 已确认: 12, 待审核: 48 })
})

test('in the sheet the decision stays in sight, and the next person follows', async () => {
  const page = await open()
  await press(page, '状态 ▾')
  await press(page, /^状态：待审核/)
  await press(page, /示例雪一一，尾号/)
  await sees(page, '这一页第 1 位，共 30 位')
  await page.getByRole('button', { name: '通过：示例雪一一，看下一位' }).waitFor()
  await takePicture(page, 'roster-sheet')
  await press(page, '通过：示例雪一一，看下一位')
  await page.getByRole('dialog', { name: '示例雪一二' }).waitFor()
  await press(page, '下一位')
  await page.getByRole('dialog', { name: '示例雪一四' }).waitFor()
  await press(page, '不通过：示例雪一四')
  await page.getByRole('radio', { name: '原因：单位或身份核实不了' }).click()
  await press(page, '不通过，通知本人')
  await page
    .getByRole('button', { name: '状态 ▾' })
    .or(page.getByRole('button', { name: '待审核 ▾' }))
    .waitFor()
  await expect.poll(statuses).toEqual({ 已确认: 13, 待审核: 46, 未通过: 1 })
})

test('she writes to the men of one employer, and removes two together for one reason', async () => {
  const page = await open()
  await page.getByRole('button', { name: '男', exact: true }).click()
  await press(page, '单位 ▾')
  await press(page, /^单位：示例第一人民医院/)
  await found(page, 12)
  await page.getByRole('link', { name: '找到 12 人 全选 12 人' }).click()
  await press(page, '办理：所选 12 人')
  await takePicture(page, 'roster-acts')
  await press(page, /^发消息给 12 人/)
  await sees(page, /^发给 示例强.*等 12 人$/)
  await page.getByLabel('通知内容').fill('请带工作证')
  await press(page, '发给 12 人')
  await asked(page, '发给 12 人？', '请带工作证')
  await agreeTo(page, '发送')
  await sees(page, /选中的 12 人/)
  await takePicture(page, 'roster-told')

  await page.goBack()
  await press(page, '不选了')
  for (const box of (await page.getByRole('checkbox', { name: /^选中/ }).all()).slice(0, 2)) await box.click()
  await press(page, '办理：所选 2 人')
  await press(page, /^移除 2 人/)
  await sees(page, /不再参加，名额让给候补第一位。每个人都收到消息和原因。/)
  await takePicture(page, 'roster-removing')
  await press(page, '移除 2 人，通知本人')
  await sees(page, '请选一个原因，或者写一句')
  await page.getByRole('radio', { name: '原因：不符合报名条件' }).click()
  await press(page, '移除 2 人，通知本人')
  await page.getByRole('dialog', { name: '办理结果' }).getByText('已取消 2 人').waitFor()
  await press(page, '关闭')
  await expect.poll(statuses).toEqual({ 已确认: 13, 待审核: 44, 未通过: 1, 已取消: 2 })
})
