import { launchBrowser, newPhone } from './browser.ts'

const [base, out, ...names] = process.argv.slice(2)
const b = await launchBrowser()
for (const [n, look] of Object.entries({
  light: {},
  dark: { brightness: 'dark' as const },
  care: { care: true },
  darkcare: { brightness: 'dark' as const, care: true, chosen: true },
})) {
  const phone = await newPhone(b, look)
  const page = await phone.newPage()
  page.on('console', (m) => m.type() === 'error' && console.log(n, m.text()))
  page.on('pageerror', (e) => console.log(n, e.message))
  for (const name of names) {
    await page.goto(base + name)
    await page.waitForSelector('.page')
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${out}/${n}-${name.split('/').pop()}.png` })
  }
}
await b.close()
