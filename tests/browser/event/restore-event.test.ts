import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { anEvent } from '../../support/database/events.ts'
import { signIn } from '../../support/functions/phone.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { agreeTo, press, sees } from '../../support/whole-event/taps.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('Xu Min cancels the wrong event and restores it, and nobody is told', async () => {
  const id = await anEvent(app.supabase)
  await app.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('徐敏', '13800000501', '340100')`,
  )
  await (await signIn(app, 'xu-min')).verifyPhone('13800000501')
  const page = await openApp(browser, app, `/managedEvent?id=${id}`, { openid: 'xu-min' })
  await press(page, /^取消活动/)
  await page.getByLabel('取消的原因').fill('点错了一行')
  await press(page, /^取消活动，通知/)
  await agreeTo(page, '取消活动')
  await sees(page, '活动已取消：点错了一行')
  await takePicture(page, 'organizer-restorable')
  await press(page, /^恢复活动/)
  await page.getByText('活动已取消：点错了一行').waitFor({ state: 'detached' })
  const [event] = await app.supabase.query('select state, canceled_reason from public.events where id = $1', [
    id,
  ])
  expect(event).toEqual({ state: '已发布', canceled_reason: null })
  expect(await app.supabase.query('select from public.messages')).toEqual([])
})
