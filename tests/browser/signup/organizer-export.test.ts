import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, signInAtServer, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let eventId: string
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  eventId = await createEvent(app.supabase, {
    men: 1,
    women: 1,
    columns: { title: '示例鹊桥会', needs_review: true },
  })
  await nameOrganizer('xu-min', '13800000300')
  await signUp('li-qiang', { fullName: '示例李强', sex: '男', phone: '13800000301' })
  await signUp('zhao-lei', { fullName: '示例赵磊', sex: '男', phone: '13800000302' })
  await signUp('wang-fang', { fullName: '示例王芳', sex: '女', phone: '13800000303' })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const call = (token: string, path: string, body: object) =>
  fetch(`${app.url}/api${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function signUp(openid: string, changes: Parameters<typeof sampleSignup>[0]): Promise<void> {
  const { token } = await signInAtServer(app, openid)
  const answer = await call(token, `/events/${eventId}/signups`, sampleSignup(changes))
  if (!answer.ok) throw new Error(`${openid} could not sign up: ${await answer.text()}`)
}

async function nameOrganizer(openid: string, phone: string): Promise<void> {
  await app.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', $1, '340100')`,
    [phone],
  )
  const { token } = await signInAtServer(app, openid)
  await call(token, '/me/phone', { code: app.standIn.createPhoneCode(phone) })
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer; url: string }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await coming
  return {
    name: file.suggestedFilename(),
    bytes: await readFile(await file.path()),
    url: file.url(),
  }
}

test('Xu Min lets two in: the first takes the seat, the second waits; the third she refuses with a reason', async () => {
  const page = await openApp(browser, app, '/mine', { openid: 'xu-min' })
  await page.getByRole('button', { name: /活动管理/ }).click()
  await page.getByRole('button', { name: /示例鹊桥会，待审核 3/ }).click()
  await page.getByRole('checkbox').first().waitFor()
  await takePicture(page, 'organizer-pending')
  for (const chosen of await page.getByRole('checkbox', { name: /，男$/ }).all()) await chosen.click()
  await page.getByRole('button', { name: '通过：所选 2 人', exact: true }).click()
  await page.getByRole('alertdialog').getByText('2 人？').waitFor()
  await page.getByRole('alertdialog').getByRole('button', { name: '通过' }).click()
  await page.getByText('已确认 1 人，候补 1 人').waitFor()
  await page.getByRole('button', { name: '关闭', exact: true }).click()
  await page.getByRole('heading', { name: '待审核 1' }).waitFor()

  await page.getByRole('button', { name: /^不通过：示/ }).click()
  await page.getByRole('button', { name: '不通过，通知本人' }).click()
  await page.getByText('请选一个原因，或者写一句，报名的人会看到').waitFor()
  await page.getByRole('radio', { name: '原因：单位或身份核实不了' }).click()
  await takePicture(page, 'organizer-reject')
  await page.getByRole('button', { name: '不通过，通知本人' }).click()
  await page.getByRole('heading', { name: '待审核 1' }).waitFor({ state: 'detached' })
  await takePicture(page, 'organizer-event')

  const wang = await openApp(browser, app, `/mySignup?id=${eventId}`, { openid: 'wang-fang' })
  await wang.getByText('主办方没有通过：单位或身份核实不了').waitFor()
  await takePicture(wang, 'my-signup-refused')
  const zhao = await openApp(browser, app, `/mySignup?id=${eventId}`, { openid: 'zhao-lei' })
  await zhao.getByText('候补第 1 位').waitFor()
})

test('Xu Min downloads the roster for Excel and as CSV; each link works for a minute', async () => {
  const page = await openApp(browser, app, `/managedEvent?id=${eventId}`, { openid: 'xu-min' })
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByText(/会记录下来/).waitFor()

  const workbook = await download(page, '导出 Excel 表格')
  expect(workbook.name).toMatch(/\.xlsx$/)
  expect(workbook.bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  expect(workbook.bytes.includes('xl/workbook.xml')).toBe(true)
  await takePicture(page, 'organizer-export')

  const text = await download(page, '导出 CSV')
  expect(text.name).toMatch(/\.csv$/)
  expect([...text.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = text.bytes.toString('utf8').trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('手机号')
  expect(text.bytes.toString('utf8')).toContain('13800000301')

  // A dropped download starts again; a link that was forwarded is dead.
  expect((await fetch(text.url)).status).toBe(200)
  await app.supabase.query(
    `update private.export_links set redeemed_at = redeemed_at - interval '61 seconds'`,
  )
  expect((await fetch(text.url)).status).toBe(410)
})

test('the roster is searched by the last digits of a phone, and names are whole for who decides', async () => {
  const page = await openApp(browser, app, `/roster?id=${eventId}`, { openid: 'xu-min' })
  await page.getByText('共 3 人').waitFor()
  await page.getByText('示例王芳').waitFor()
  await page.getByLabel('找人').fill('0303')
  await page.getByText('找到 1 人').waitFor()
  await page.getByRole('button', { name: /看报名资料/ }).click()
  await page.getByRole('dialog', { name: '示例王芳' }).waitFor()
  await takePicture(page, 'organizer-roster')
})

test('Li Qiang, a worker, opens the addresses of the organizer and sees nobody', async () => {
  for (const address of ['/managedEvents', `/managedEvent?id=${eventId}`, `/roster?id=${eventId}`]) {
    const page = await openApp(browser, app, address, { openid: 'li-qiang' })
    await page.getByText('只有活动的组织者能看这一页').waitFor()
    expect(await page.getByText(/示例/).count()).toBe(0)
  }
})

test('a person who has not signed in is asked to, and sees nobody', async () => {
  const page = await openApp(browser, app, `/roster?id=${eventId}`)
  await page.getByText('请先登录').waitFor()
})
