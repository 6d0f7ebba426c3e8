import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { type ItemForm, listItemForms } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { launchBrowser, newPhone } from '../support/browser.ts'
import { sampleJpeg } from '../support/functions/sample-files.ts'
import { sampleDraft } from '../support/sample-draft.ts'
import { startApp } from '../support/start-app.ts'
import { type WallRow, writePictureWall } from './picture-wall.ts'

const folder = path.resolve(import.meta.dirname, '../../.artifacts/forms')

/** Only the services with this in their code, when given. */
const wanted = process.env.FORMS ?? ''

const forms = catalogue
  .filter(({ code }) => code.includes(wanted))
  .flatMap((item) => listItemForms(item).map((itemForm) => ({ item, itemForm })))

test('every step of every form, filled in with its example, as most see it and in 关怀模式', async () => {
  const app = await startApp()
  const browser = await launchBrowser()
  const rows: WallRow[] = []
  for (const { item, itemForm } of forms)
    for (const care of [false, true]) rows.push(await takeForm(browser, app.url, item, itemForm, care))
  await writePictureWall(browser, folder, rows, 2)
  await browser.close()
  await app.close()
  expect(rows.every(({ shots }) => shots.length > 1)).toBe(true)
})

async function takeForm(
  browser: Browser,
  url: string,
  item: ServiceItem,
  itemForm: ItemForm,
  care: boolean,
): Promise<WallRow> {
  const phone = await newPhone(browser, { care })
  phone.setDefaultTimeout(20_000)
  const key = `draft:${item.code}:${itemForm.variant ?? ''}`
  const stored = JSON.stringify({ data: JSON.stringify(sampleDraft(item, itemForm)) })
  await phone.addInitScript(([name, draft]) => localStorage.setItem(name, draft), [key, stored] as const)
  // The files of the example, which were not uploaded.
  await phone.route('**/api/attachments/*', (route) =>
    route.fulfill({ contentType: 'image/jpeg', body: sampleJpeg() }),
  )
  const page = await phone.newPage()
  const variant = itemForm.variant === null ? '' : `&variant=${itemForm.variant}`
  await page.goto(`${url}/fill?service=${item.code}${variant}&region=340111`)
  const shots = await takeScreens(page)
  await phone.close()
  return { name: [item.code, itemForm.variant, care && '关怀'].filter(Boolean).join('-'), shots }
}

/** Every screen up to 核对信息, included. */
async function takeScreens(page: Page): Promise<WallRow['shots']> {
  const shots: WallRow['shots'] = []
  const progress = page.locator('.steps, .step-names').last()
  const take = async () => {
    // Pages scroll inside themselves, so the phone grows until everything is visible.
    const height = await page.evaluate(() =>
      Math.max(844, ...[...document.querySelectorAll('*')].map(({ scrollHeight }) => scrollHeight)),
    )
    await page.setViewportSize({ width: 390, height })
    const jpeg = await page.screenshot({ type: 'jpeg', quality: 70, fullPage: true, animations: 'disabled' })
    await page.setViewportSize({ width: 390, height: 844 })
    shots.push({ look: String(shots.length + 1), jpeg })
  }
  await progress.waitFor()
  for (;;) {
    await take()
    const next = page.getByRole('button', { name: /^(下一步|下一问|去核对信息)$/ })
    const isLast = (await next.innerText()).includes('核对')
    const before = await progress.innerText()
    await next.click()
    if (isLast) break
    await page.waitForFunction(
      (words) =>
        [...document.querySelectorAll<HTMLElement>('.steps, .step-names')].at(-1)?.innerText !== words,
      before,
    )
  }
  await page.getByText('提交前不会有人看到您填的内容').waitFor()
  await take()
  return shots
}
