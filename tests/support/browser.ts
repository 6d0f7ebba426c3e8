import path from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as playwright } from 'playwright-core'
import { madeOnce } from '../../scripts/steps/made-once.ts'
import packageJson from '../package.json' with { type: 'json' }

const version = packageJson.dependencies['@sparticuz/chromium'].replace(/\W/g, '-')

/** The look of a test's page. `care` is set as the app stores it, before the first script runs. */
export interface PhoneLook {
  brightness?: 'light' | 'dark'
  care?: boolean
  /** The browser may keep the app for times without a network. */
  keepsApp?: boolean
  /** The brightness was chosen in the app, instead of on the phone. */
  chosen?: boolean
}

/** One browser for a test file. It comes with an npm package: nothing is downloaded at run time. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await browserProgram(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** The package unpacks its browser into the temporary files at each run. Here it is kept, and never used half written. */
export async function browserProgram(): Promise<string> {
  const folder = await madeOnce(`chromium-${version}`, async (half) => {
    const usual = process.env.TMPDIR
    process.env.TMPDIR = half
    try {
      await chromium.executablePath()
    } finally {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
    }
  })
  return path.join(folder, 'chromium')
}

/** A phone of 390×844 with Chinese as its language and Hefei's time. */
export async function newPhone(browser: Browser, look: PhoneLook = {}): Promise<BrowserContext> {
  const { brightness = 'light', care = false, chosen = false } = look
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    // Otherwise the tests could not answer in the server's place. Those of the offline app allow it.
    serviceWorkers: look.keepsApp ? 'allow' : 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: chosen ? 'light' : brightness,
  })
  // Taro keeps what it stores on H5 as {"data": …}.
  const stored = JSON.stringify({
    data: JSON.stringify({ brightness: chosen ? brightness : 'system', care }),
  })
  await phone.addInitScript((value) => {
    localStorage.getItem('look') ?? localStorage.setItem('look', value)
  }, stored)
  return phone
}
