import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let eventId: string
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()

/** One seat for women, which Wang Fang has; the event begins in an hour. Xu Min only checks in. */
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  eventId = await createEvent(app.supabase, {
    women: 1,
    columns: {
      ...{ kind: '读书活动', title: '示例读书会', marital_statuses: null, needs_pledge: false },
      ...{ male_min_age: null, male_max_age: null, female_min_age: null, female_max_age: null },
      ...{ starts_at: minutes(60), ends_at: minutes(240) },
      ...{ signup_closes_at: minutes(50), cancel_deadline: minutes(50) },
    },
  })
  await app.supabase.query(
    `insert into public.organizers (name, phone, event_id, role) values ('示例志愿者', '13800000300', $1, '签到')`,
    [eventId],
  )
  await (await signIn(app, 'xu-min')).verifyPhone('13800000300')
  const wangFang = await signIn(app, 'wang-fang')
  const body = sampleSignup({ fullName: '示例王芳', sex: '女', phone: '13800000203' })
  await wangFang.call('signUpForEvent', { params: { id: eventId }, body })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const sees = (page: Page, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

async function fillIn(page: Page, fullName: string, sex: string, phone: string) {
  await page.getByLabel('姓名', { exact: true }).fill(fullName)
  await page.getByRole('radio', { name: new RegExp(`性别：?${sex}`) }).click()
  await page.getByLabel('手机号', { exact: true }).fill(phone)
  await page.getByRole('radio', { name: /告诉本人了，本人同意/ }).click()
}

test('Zhao Lei gets a free seat from the door’s page; Zhao Min gets the one of Wang Fang, after the start and a question', async () => {
  const page = await openApp(browser, app, `/door?id=${eventId}`, { openid: 'xu-min' })
  await sees(page, '到场 0/1')
  await press(page, /^现场报名/)
  await press(page, '登记并签到')
  await sees(page, '请填写姓名')
  await fillIn(page, '示例赵磊', '男', '13800000776')
  await takePicture(page, 'walk-in')
  await press(page, '登记并签到')
  await sees(page, 'M01 已签到')
  await takePicture(page, 'walk-in-done')

  await press(page, '再登记一位')
  await fillIn(page, '示例赵敏', '女', '13800000777')
  await press(page, '登记并签到')
  await sees(page, /没有空位了。活动开始以后/)
  await takePicture(page, 'walk-in-full')
  await behindTheGuards(
    app.supabase,
    `update public.events set starts_at = now() - interval '1 minute', signup_closes_at = now() - interval '10 minutes',
       cancel_deadline = now() - interval '10 minutes' where id = $1`,
    [eventId],
  )
  await press(page, '登记并签到')
  await sees(page, '没有空位了，1 人还没有来')
  await takePicture(page, 'walk-in-stand-in')
  await press(page, '给这位')
  await sees(page, 'F01 已签到')
  await press(page, '回到签到')
  await sees(page, '到场 2/2')
  await takePicture(page, 'walk-in-door')

  // Wang Fang comes late.
  await press(page, '按姓名找')
  await page.getByLabel('姓名', { exact: true }).fill('示例王芳')
  await page.getByLabel('手机号最后四位').fill('0203')
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await sees(page, /座位给了现场来的人/)
  const hers = await openApp(browser, app, `/mySignup?id=${eventId}`, { openid: 'wang-fang' })
  await sees(hers, /您还来的话，请在门口说一声/)
  await takePicture(hers, 'walk-in-latecomer')
  expect(await hers.getByText('F01', { exact: true }).count()).toBe(0)
})
