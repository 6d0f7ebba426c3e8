import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
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
  eventId = await createEvent(app.supabase, {
    men: 1,
    women: 1,
    columns: { title: '示例冬日漫步', place_name: '示例文化宫' },
  })
  await app.supabase.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者', '13800000300', $1)`,
    [eventId],
  )
  await postAs(app, 'xu-min', '/me/phone', { code: app.standIn.createPhoneCode('13800000300') })
  for (const [openid, fullName, phone] of [
    ['li-qiang', '示例李强', '13800000301'],
    ['zhao-lei', '示例赵磊', '13800000302'],
  ] as const)
    await postAs(
      app,
      openid,
      `/events/${eventId}/signups`,
      sampleSignup({ fullName, phone, sex: '男', nickname: fullName }),
    )
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('Xu Min writes to the confirmed men, counted before; Li Qiang reads it, Zhao Lei on the waitlist does not', async () => {
  const page = await openApp(browser, app, `/managedEvent?id=${eventId}`, { openid: 'xu-min' })
  await press(page, '发通知')
  await page.getByRole('radio', { name: '哪个名额：女' }).click()
  await sees(page, '这里现在没有人')
  await page.getByRole('radio', { name: '哪个名额：男' }).click()
  await press(page, '发给 1 人')
  await sees(page, '请填写通知内容')
  await page.getByLabel('通知内容').fill('请带好身份证，13:30 开始签到')
  await press(page, '发给 1 人')
  await takePicture(page, 'organizer-message-asked')
  await agreeTo(page, '发送')
  await sees(page, '今天还能发 4 条')
  await takePicture(page, 'organizer-messages')
  const li = await openApp(browser, app, '/messages', { openid: 'li-qiang' })
  await sees(li, /示例文化宫）：请带好身份证，13:30 开始签到/)
  const zhao = await openApp(browser, app, '/messages', { openid: 'zhao-lei' })
  await sees(zhao, '还没有消息')
})

test('she writes to Zhao Lei alone from his row; nobody else reads it', async () => {
  const page = await openApp(browser, app, `/roster?id=${eventId}`, { openid: 'xu-min' })
  await page.getByLabel('找人').fill('0302')
  await press(page, /示例赵磊.*看报名资料/)
  await press(page, /^发消息/)
  await sees(page, '发给 示例赵磊 一个人')
  expect(page.url()).not.toContain(encodeURIComponent('示例'))
  await page.getByLabel('通知内容').fill('有人退出就轮到您')
  await takePicture(page, 'organizer-message-one')
  await press(page, '发给 示例赵磊')
  await agreeTo(page, '发送')
  await sees(page, /发给第 \d+ 号报名/)
  const zhao = await openApp(browser, app, '/messages', { openid: 'zhao-lei' })
  await sees(zhao, /有人退出就轮到您/)
  const li = await openApp(browser, app, '/messages', { openid: 'li-qiang' })
  await sees(li, /请带好身份证/)
  expect(await li.getByText(/有人退出就轮到您/).count()).toBe(0)
})
