import { launchBrowser, newPhone } from './browser.ts'

const b = await launchBrowser()
const phone = await newPhone(b)
const page = await phone.newPage()
page.on('console', (m) => m.type() === 'error' && console.log(m.text()))
page.on('pageerror', (e) => console.log(e.message))
await page.goto('http://127.0.0.1:8790/')
await page.waitForSelector('.page')
console.log(page.url(), await page.title())
console.log(await page.locator('body').ariaSnapshot())
await page.getByRole('button', { name: '困难帮扶' }).click()
await page.getByText('办理依据').waitFor()
console.log(page.url(), await page.title())
await page.getByRole('button', { name: '返回' }).click()
await page.getByRole('tab', { name: '我的' }).click()
await page.getByText('外观').waitFor()
console.log(page.url())
await page.getByRole('button', { name: /关怀模式/ }).press('Enter')
console.log(
  await page.evaluate(
    () =>
      document.body.className +
      ' | ' +
      localStorage.look +
      ' | ' +
      [...document.querySelectorAll('.page')].map((e) => e.className),
  ),
)
await page.goto('http://127.0.0.1:8790/form?x=1')
await page.getByText('孩子 1').waitFor()
console.log(page.url())
console.log(await page.locator('.page:visible').ariaSnapshot())
await page.getByRole('textbox', { name: '学校' }).fill('示例小学')
await page.getByRole('checkbox', { name: '我承诺所填属实' }).click()
await page.getByRole('button', { name: /性别/ }).click()
await page.waitForTimeout(500)
await page.screenshot({ path: '../.artifacts/foundation/picker.png' })
await page
  .getByRole('button', { name: '返回' })
  .last()
  .click({ timeout: 3000 })
  .catch((e) => console.log('back', e.message.slice(0, 200)))
await page.waitForTimeout(300)
console.log(page.url())
await b.close()
