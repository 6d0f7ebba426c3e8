import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { holdBeforeCamera } from '../fake-camera.ts'
import { agree, fillSignup } from '../signup-form.ts'
import { takePicture } from '../worker-page.ts'
import type { Guest } from './cast.ts'

// What people do with their phones at an event, and what they wait to read.

export const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click()
export const choose = (page: Page, name: RegExp) => page.getByRole('checkbox', { name }).click()
export const agreeTo = (page: Page, button: string) =>
  page.getByRole('alertdialog').getByRole('button', { name: button }).click()
export const picture = (page: Page, name: string) => takePicture(page, `whole-event-${name}`)

/** From the event's page to the last step of the form. */
export async function fillIn(page: Page, button: string, guest: Guest): Promise<void> {
  await press(page, button)
  await fillSignup(page, guest)
  await agree(page)
}

export async function send(page: Page): Promise<void> {
  await press(page, /^提交/)
  await sees(page, '等主办方审核')
}

const codeOn = (page: Page) => page.getByRole('img', { name: /签到票码/ })

/** From the own signup to the code. */
export async function showTicket(page: Page): Promise<void> {
  await press(page, '出示票码')
  await codeOn(page).waitFor()
}

/** Holds a guest's phone before the door's camera until the door shows the expected words. */
export async function scan(door: Page, guest: Page, words: string): Promise<void> {
  await holdBeforeCamera(door, codeOn(guest))
  await sees(door, words)
  await holdBeforeCamera(door, undefined)
}

export async function exchange(page: Page, name: string, label: string, words: string): Promise<void> {
  await press(page, `同意交换联系方式：${name}`)
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(label, { exact: true }).fill(words)
  await sheet.getByRole('button', { name: '同意交换' }).click()
}

export async function rate(page: Page, grade: string, comment?: string): Promise<void> {
  await sees(page, '谢谢您来参加')
  await page.getByRole('radio', { name: `评价：${grade}` }).click()
  if (comment) await page.getByLabel('想说的话').fill(comment)
  await press(page, '提交评价')
  await sees(page, '您的评价')
}

/** The lines of the organizer's CSV. */
export async function downloadRoster(page: Page): Promise<string[]> {
  await press(page, '导出')
  const coming = page.waitForEvent('download')
  await press(page, '导出 CSV')
  const text = await readFile(await (await coming).path(), 'utf8')
  return text.trim().split('\r\n')
}
