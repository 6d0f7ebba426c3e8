import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { newPhone, type PhoneLook } from './browser.ts'
import type { RunningApp } from './start-app.ts'

const pictures = path.resolve(import.meta.dirname, '../../.artifacts/browser')

/** The app on a person's phone, opened at a page. A person with a WeChat account is signed in. */
export async function openApp(
  browser: Browser,
  app: RunningApp,
  address: string,
  options: { openid?: string; look?: PhoneLook } = {},
): Promise<Page> {
  const phone = await newPhone(browser, options.look)
  if (options.openid) {
    const session = await signInAtServer(app, options.openid)
    // Taro keeps what it stores on H5 as {"data": …}. It is stored only once, because signing out must last.
    await phone.addInitScript(
      (stored) => {
        if (sessionStorage.getItem('was-signed-in')) return
        sessionStorage.setItem('was-signed-in', 'yes')
        localStorage.setItem('session', stored)
      },
      JSON.stringify({ data: JSON.stringify(session) }),
    )
  }
  const page = await phone.newPage()
  await page.goto(`${app.url}${address}`)
  return page
}

/** A session of the worker with this WeChat account, as the phone keeps it. */
export async function signInAtServer(app: RunningApp, openid: string): Promise<{ token: string }> {
  const answer = await fetch(`${app.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: app.standIn.createLoginCode(openid) }),
  })
  if (!answer.ok) throw new Error(`signing in was refused: ${await answer.text()}`)
  const session: unknown = await answer.json()
  if (typeof session !== 'object' || session === null || !('token' in session)) throw new Error('no session')
  return { ...session, token: String(session.token) }
}

/** Where a picture of this name is kept, for a test that draws the screen alone. */
export function picturePath(name: string): string {
  mkdirSync(pictures, { recursive: true })
  return path.join(pictures, `${name}.png`)
}

/** Saves a picture of the page among the artifacts of the test run. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: picturePath(name), fullPage: true, animations: 'disabled' })
}
