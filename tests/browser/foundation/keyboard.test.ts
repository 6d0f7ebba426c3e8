import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
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

const spokenOf = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement
    return here?.getAttribute('aria-label') ?? here?.textContent ?? ''
  })

/** Presses Tab until the focus is on the element with this name. */
async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    const spoken = await spokenOf(page)
    if (typeof words === 'string' ? spoken === words : words.test(spoken)) return
    passed.push(spoken)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${words}, but to: ${passed.join(' | ')}`)
}

/** Opens the panel of a question and picks from it. */
async function pickWithKeys(page: Page, question: string, ...words: string[]): Promise<void> {
  await tabTo(page, new RegExp(`^${question}：请选择`))
  await page.keyboard.press('Enter')
  for (const word of words) {
    await page.getByRole('dialog').getByText(word, { exact: true }).waitFor()
    await tabTo(page, new RegExp(`(^|：)${word}$`))
    await page.keyboard.press('Enter')
  }
}

/** The words of the visible page: the one that was opened last. */
const waitForWords = (page: Page, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

test('示例一, who cannot use a pointer, begins an application with Tab, Enter and Space alone', async () => {
  const page = await openApp(browser, app, '/home')
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  await waitForWords(page, '困难帮扶')
  await tabTo(page, '困难帮扶')
  await keyboard.press('Enter')
  await waitForWords(page, '困难职工子女助学')
  await tabTo(page, /^困难职工子女助学/)
  await keyboard.press('Space')
  await waitForWords(page, '要准备的材料')
  await pickWithKeys(page, '由哪个工会受理', '合肥市', '包河区')
  await page.getByText('包河区总工会').first().waitFor()
  await tabTo(page, /^开始申请/)
  await keyboard.press('Enter')
  await waitForWords(page, '第 1 步 共 7 步')

  for (const [question, answer] of [
    ['姓名', '示例一'],
    ['身份证号', sampleIdNumber(1)],
    ['手机号', '13800000001'],
  ] as const) {
    await tabTo(page, question)
    await keyboard.type(answer)
  }
  await tabTo(page, '下一步')
  await keyboard.press('Enter')
  // The missing answer gets the focus, so that typing can continue there.
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('民族'))
  await tabTo(page, '民族：汉族')
  await keyboard.press('Space')
  await tabTo(page, '现住址')
  await keyboard.type('合肥市包河区示例路 1 号')
  await tabTo(page, '就业形态：快递员')
  await keyboard.press('Space')
  await tabTo(page, '工作单位')
  await keyboard.type('示例物流有限公司')
  await tabTo(page, '是否工会会员：否')
  await keyboard.press('Space')
  await tabTo(page, '下一步')
  await keyboard.press('Enter')
  await waitForWords(page, '第 2 步 共 7 步')
})

test('a sheet takes the focus, keeps it, closes with Escape and gives it back', async () => {
  const page = await openApp(browser, app, '/service?service=child-education-aid')
  page.setDefaultTimeout(15_000)
  await waitForWords(page, '要准备的材料')
  await tabTo(page, /^由.*受理/)
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: '您在哪个市上班？' })
  await sheet.waitFor()
  await expect.poll(() => spokenOf(page)).toBe('您在哪个市上班？')
  await tabTo(page, '关闭')
  await page.keyboard.press('Shift+Tab')
  expect(await sheet.evaluate((panel) => panel.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Tab')
  expect(await spokenOf(page)).toBe('关闭')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await expect.poll(() => spokenOf(page)).toMatch(/^由.*受理/)
})

test('a message that disappears by itself is announced', async () => {
  const event = await createEvent(app.supabase)
  const page = await openApp(browser, app, `/event?id=${event}`)
  page.setDefaultTimeout(15_000)
  await page.getByText('加日历').click()
  await page.getByRole('status').getByText('日历文件已下载').waitFor({ state: 'attached' })
})
