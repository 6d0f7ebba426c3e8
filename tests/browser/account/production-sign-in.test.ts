import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { signIn } from '../../support/functions/phone.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { findCuts } from '../../support/measure-page.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { agreeTo } from '../../support/whole-event/taps.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const production = path.join(root, '.cache/h5-production')
const development = process.env.WANGONG_H5_FOLDER ?? path.join(root, 'dist/h5')
const node = path.join(root, 'node_modules/.bin/node')
/** Words of the development sign-in only: its route and its people. */
const traces = ['development/wechat-code', '示例职工', '示例组织者', 'signInForDevelopment']

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  const script = path.join(root, 'scripts/build-miniapp.mjs')
  const build = spawnSync(node, [script, 'h5', '--production', `--output=${production}`], {
    encoding: 'utf8',
  })
  if (build.status !== 0) throw new Error(`${build.stdout}${build.stderr}`)
  app = await startApp({ h5Folder: production })
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** All scripts of a build as one text, with escaped characters decoded. */
function scriptsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

test('a production build holds nothing of the development sign-in', () => {
  const scripts = scriptsOf(production)
  expect(traces.filter((trace) => scripts.includes(trace))).toEqual([])
  // The same search finds it in a development build, so the search works.
  expect(scriptsOf(development)).toContain('development/wechat-code')
})

test('Wang Fang opens the production page in a browser: she reads events, and where to sign up instead', async () => {
  await createEvent(app.supabase, { columns: { title: '示例冬日漫步' } })
  const page = await openApp(browser, app, '/events')
  await page.getByRole('button', { name: /示例冬日漫步/ }).click()
  await page.getByRole('button', { name: '我要报名' }).click()
  await page.getByText(/网页版目前只能浏览/).waitFor()
  await page.getByText(/微信里搜/).waitFor()
  expect(await page.getByText('演示环境').count()).toBe(0)
  await takePicture(page, 'browse-only')
})

test('where the union can send SMS, she signs in with the code that arrives and is back at the event', async () => {
  const inbox: string[] = []
  const withSms = await startApp({
    h5Folder: production,
    sms: { sendCode: async (_phone, code) => void inbox.push(code) },
  })
  await createEvent(withSms.supabase, { columns: { title: '示例冬日漫步' } })
  const page = await openApp(browser, withSms, '/events')
  await page.getByRole('button', { name: /示例冬日漫步/ }).click()
  await page.getByRole('button', { name: '我要报名' }).click()
  // What is collected and why comes before her number is asked for, and can be read whole.
  await page.getByText('登录前请先看').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await takePicture(page, 'sign-in-policy')
  await page.getByRole('button', { name: '隐私政策' }).click()
  await page.getByText('先说几句').waitFor()
  await page.goBack()
  await page.getByRole('checkbox', { name: /这是我自己的手机/ }).click()
  await page.getByRole('button', { name: '同意，用手机号登录' }).click()
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('请填写手机号').waitFor()
  await page.getByRole('textbox', { name: '手机号' }).fill('139 0000 0001')
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('短信已发出').waitFor()
  await page.getByRole('textbox', { name: '验证码' }).fill(inbox[0] === '000000' ? '000001' : '000000')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('验证码不对或已过期').waitFor()
  await takePicture(page, 'sms-sign-in')
  await page.getByRole('textbox', { name: '验证码' }).fill(inbox[0] ?? '')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '我要报名' }).click()
  await page.getByText('您在报名').waitFor()
  await withSms.close()
})

test('a number that was not used for three months is asked for an ID number, or is somebody new', async () => {
  const inbox: string[] = []
  const withSms = await startApp({
    h5Folder: production,
    sms: { sendCode: async (_phone, code) => void inbox.push(code) },
  })
  const phone = '13900000002'
  const { workerId } = await applyLongAgo(withSms, phone)
  const page = await openApp(browser, withSms, '/signIn')
  await page.getByRole('button', { name: '同意，用手机号登录' }).click()
  await page.getByRole('textbox', { name: '手机号' }).fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('短信已发出').waitFor()
  await page.getByRole('textbox', { name: '验证码' }).fill(inbox.at(-1) ?? '')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('这个号码三个月没有在网页上登录过').waitFor()
  expect(await findCuts(page, 44)).toEqual([])
  await takePicture(page, 'phone-owner-question')
  await page.getByRole('button', { name: '是我，登录' }).click()
  await page.getByText('请填身份证号的最后四位').waitFor()
  await page.getByRole('textbox', { name: '身份证号后四位' }).fill('0009')
  await page.getByRole('button', { name: '是我，登录' }).click()
  await page.getByText('和以前申请里的身份证号后四位对不上').waitFor()
  await page.getByRole('button', { name: '我是这个号码的新用户' }).click()
  await agreeTo(page, '开新账号')
  await page.getByRole('button', { name: '是我，登录' }).waitFor({ state: 'detached' })
  const session = await page.evaluate(() => localStorage.getItem('session'))
  expect(session).toContain('workerId')
  expect(session).not.toContain(workerId)
  await withSms.close()
})

/** Wang Fang applied with this number and did not use it for 91 days. */
async function applyLongAgo(server: RunningApp, phone: string) {
  const wangFang = await signIn(server, 'wang-fang')
  await wangFang.verifyPhone(phone)
  await wangFang.call('submitApplication', { body: await prepareSubmission(wangFang) })
  await server.supabase.query(
    `update private.worker_accounts set phone_verified_at = now() - interval '91 days' where phone = $1`,
    [phone],
  )
  return wangFang
}

test('the page for the code is as good in each look as every other', async () => {
  const withSms = await startApp({ h5Folder: production, sms: { sendCode: async () => {} } })
  const faults: string[] = []
  for (const brightness of ['light', 'dark'] as const)
    for (const care of [false, true]) {
      const page = await openApp(browser, withSms, '/signIn', { look: { brightness, care } })
      const agree = page.getByRole('button', { name: '同意，用手机号登录' })
      await agree.waitFor()
      for (const cut of await findCuts(page, care ? 48 : 44)) faults.push(`policy ${care}: ${cut}`)
      await takePicture(page, `sign-in-policy-${brightness}${care ? ' 关怀' : ''}`)
      await agree.click()
      await page.getByRole('button', { name: '获取验证码' }).waitFor()
      const look = `${brightness}${care ? ' 关怀' : ''}`
      const rules = { 'color-contrast-enhanced': { enabled: care } }
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ rules }).analyze()
      faults.push(...violations.map(({ id, nodes }) => `${look}: ${id} ${nodes[0]?.html}`))
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        for (const cut of await findCuts(page, care ? 48 : 44)) faults.push(`${look} ${width}: ${cut}`)
        if (width === 390) await takePicture(page, `sms-sign-in-${look}`)
      }
      await page.context().close()
    }
  await withSms.close()
  expect(faults).toEqual([])
})
