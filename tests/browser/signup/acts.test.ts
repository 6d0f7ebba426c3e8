import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { fillPerson } from '../../support/signup-form.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let id: string
const caller = { fullName: '示例来电', sex: '男', birthDate: '1996-05-01', phone: '13800000509' } as const
const women = [
  ['wang-fang', '示例王芳', '13800000401'],
  ['zhao-min', '示例赵敏', '13800000402'],
  ['sun-lan', '示例孙兰', '13800000403'],
] as const

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  id = await createEvent(app.supabase, { men: 1, women: 1 })
  await app.supabase.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者', '13800000300', $1)`,
    [id],
  )
  await (await signIn(app, 'zhou-li')).verifyPhone('13800000300')
  for (const [openid, fullName, phone] of women)
    await (await signIn(app, openid)).call('signUpForEvent', {
      params: { id },
      body: sampleSignup({ fullName, phone }),
    })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const openRoster = () => openApp(browser, app, `/roster?id=${id}`, { openid: 'zhou-li' })

test('Zhou Li sees whole names with the last digits, and notes something that Wang Fang never reads', async () => {
  const page = await openRoster()
  await press(page, /示例王芳，尾号 0401.*已确认/)
  await press(page, /^备注/)
  await page.getByLabel('备注', { exact: true }).fill('坐轮椅，留靠门的位子')
  await press(page, '记下备注')
  await sees(page, '备注：坐轮椅，留靠门的位子')
  await sees(page, /示例组织者 138\*\*\*\*0300 · 本人看不到/)
  await takePicture(page, 'acts-record')
  const own = await openApp(browser, app, `/mySignup?id=${id}`, { openid: 'wang-fang' })
  await sees(own, '报上了')
  expect(await own.getByText('轮椅').count()).toBe(0)
})

test('she is told why nobody can move up, and not allowed to remove without a reason', async () => {
  const page = await openRoster()
  await press(page, /示例赵敏/)
  await sees(page, '现在没有空着的名额')
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await press(page, /示例王芳/)
  await press(page, /^移除：/)
  await press(page, '移除，通知本人')
  await sees(page, '请选一个原因，或者写一句')
  await takePicture(page, 'acts-reason')
})

test('she removes Wang Fang and gives the seat to Zhao Min, who is first in line', async () => {
  const page = await openRoster()
  await press(page, /示例王芳/)
  await press(page, /^移除：/)
  await page.getByRole('radio', { name: '原因：本人来电说来不了' }).click()
  await press(page, '移除，通知本人')
  await sees(page, '已取消：主办方移除了报名：本人来电说来不了')
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await press(page, /示例赵敏.*待确认/)
  await press(page, /^递补：/)
  await page.getByRole('radio', { name: '原因：电话里确认参加' }).click()
  await press(page, '递补，通知本人')
  await sees(page, '已确认：主办方递补：电话里确认参加')
  await takePicture(page, 'acts-promoted')
  const zhaoMin = await openApp(browser, app, `/mySignup?id=${id}`, { openid: 'zhao-min' })
  await sees(zhaoMin, '报上了')
  const wangFang = await openApp(browser, app, `/mySignup?id=${id}`, { openid: 'wang-fang' })
  await sees(wangFang, '本人来电说来不了')
})

test('she corrects a phone that is wrong, after being told that it is one digit short', async () => {
  const page = await openRoster()
  await press(page, /示例孙兰/)
  await press(page, /更正资料/)
  await page.getByLabel('手机号', { exact: true }).fill('1380000040')
  await page.getByLabel('为什么更正').fill('本人来电，号码写错了')
  await press(page, '更正，通知本人')
  await page.getByRole('alert').first().waitFor()
  await takePicture(page, 'acts-correction')
  await page.getByLabel('手机号', { exact: true }).fill('13800000409')
  await press(page, '更正，通知本人')
  await sees(page, '主办方更正了手机号：本人来电，号码写错了')
  await sees(page, '手机号：138****0403 → 138****0409')
})

test('she signs up somebody who called, and the man has a seat', async () => {
  const page = await openRoster()
  await press(page, /^代报名/)
  await fillPerson(page, { ...caller, nickname: '' })
  await page.getByLabel('为什么代报名').fill('本人来电，没有智能手机')
  await takePicture(page, 'acts-adding')
  await press(page, '加到名单')
  await page.getByRole('alert').first().waitFor()
  await page.getByRole('radio', { name: /念给本人听/ }).click()
  await press(page, '加到名单')
  await press(page, /示例来电.*已确认/)
  await sees(page, '代报名的，本人没有账号')
  await takePicture(page, 'acts-added')
})

test('Zhao Min changes her employer herself until signups close', async () => {
  const page = await openApp(browser, app, `/mySignup?id=${id}`, { openid: 'zhao-min' })
  await press(page, /修改报名信息/)
  await page.getByLabel('工作单位').fill('示例新单位')
  await takePicture(page, 'acts-edit')
  await press(page, '下一步')
  await press(page, '保存修改')
  await sees(page, '您修改了工作单位')
  await takePicture(page, 'acts-edited')
})
