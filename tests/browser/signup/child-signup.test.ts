import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { anEvent } from '../../support/database/events.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
/** A class for children of six to twelve, who may bring one person. */
let id: string
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  id = await anEvent(app.supabase, {
    kind: '读书活动',
    pools: { 不限: 5 },
    columns: {
      title: `'示例暑期阅读班'`,
      attendees: `'孩子'`,
      child_min_age: '6',
      child_max_age: '12',
      companions: '1',
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const born = (yearsAgo: number) => `${new Date().getUTCFullYear() - yearsAgo}-01-01`

test('Wang Fang signs up her child: an older one is refused at the question, the consent is asked, the child is kept', async () => {
  const wang = await openApp(browser, app, `/event?id=${id}`, { openid: 'wang-fang' })
  await sees(wang, /给职工的孩子参加，由家长报名；孩子 6–12 岁/)
  await press(wang, '我要报名')
  await wang.getByRole('radio', { name: /添加孩子/ }).click()
  await wang.getByLabel('孩子的姓名').fill('示例小明')
  await wang.getByRole('radio', { name: '孩子的性别：男' }).click()
  await wang.getByLabel('孩子的出生日期').fill(born(14))
  await press(wang, '下一步')
  await sees(wang, '这场活动给 6–12 岁的孩子，按活动当天的周岁算')
  await takePicture(wang, 'child-too-old')
  await wang.getByLabel('孩子的出生日期').fill(born(8))
  await takePicture(wang, 'child-who')
  await press(wang, '下一步')
  await wang.getByLabel('家长姓名').fill('示例王芳')
  await wang.getByLabel('手机号', { exact: true }).fill('13800000301')
  await wang.getByLabel('工作单位').fill('示例物流有限公司')
  await wang.getByRole('button', { name: /^所在市县/ }).click()
  await wang.getByRole('button', { name: '合肥市', exact: true }).click()
  await wang.getByRole('button', { name: '包河区', exact: true }).click()
  await wang.getByLabel('同行的人').fill('示例外婆')
  await takePicture(wang, 'child-guardian')
  await press(wang, '下一步')
  await wang.getByRole('checkbox', { name: /我同意主办方/ }).click()
  await press(wang, /^提交/)
  await wang.getByRole('checkbox', { name: /我是孩子的父母或其他监护人/ }).click()
  await takePicture(wang, 'child-agreement')
  await press(wang, /^提交/)
  await sees(wang, /示例小明 · /)
  await takePicture(wang, 'child-signup')
  await press(wang, /出示票码/)
  await sees(wang, /示例小明 · /)
  await takePicture(wang, 'child-ticket')
})

test('the next time the child stands to be chosen, and is deleted only when nothing is open', async () => {
  const wang = await openApp(browser, app, `/signUp?id=${id}`, { openid: 'wang-fang' })
  await sees(wang, /示例小明（/)
  const children = await openApp(browser, app, '/children', { openid: 'wang-fang' })
  await sees(children, /男 · .* 出生 · 有活动没结束/)
  await takePicture(children, 'children')
  await press(children, /示例小明，删掉/)
  await press(children, '删掉')
  await sees(children, /这个孩子报了名的活动还没有结束/)
})
