import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { agreeAndSubmit, fillSignup } from '../../support/signup-form.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp } from '../../support/worker-page.ts'

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

test('Zhao Lei signs out at the counter: Wang Fang, who comes next, finds nothing of his on it', async () => {
  const first = await createEvent(app.supabase, { columns: { title: '示例冬日漫步' } })
  const second = await createEvent(app.supabase, { columns: { title: '示例春日茶会' } })
  const page = await openApp(browser, app, `/signUp?id=${first}`, { openid: 'zhao-lei' })
  await fillSignup(page, {
    fullName: '示例赵磊',
    sex: '男',
    birthDate: '1995-03-02',
    phone: '13800000202',
    nickname: '阿磊',
  })
  await agreeAndSubmit(page)
  await page.getByText('M01').waitFor()

  await page.goto(`${app.url}/mine`)
  await page.getByRole('button', { name: /退出登录/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '退出登录' }).click()
  await page.getByText('还没有登录').waitFor()
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  for (const trace of ['赵磊', '13800000202', '阿磊', 'token']) expect(kept).not.toContain(trace)

  await page.goto(`${app.url}/signUp?id=${second}`)
  const name = page.getByLabel('姓名', { exact: true })
  await name.waitFor()
  expect(await name.inputValue()).toBe('')
})
