import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import {
  agree,
  agreeAndSubmit,
  fillPerson,
  fillSignup,
  type SignupAnswers,
} from '../../support/signup-form.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

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

const liQiang: SignupAnswers = {
  fullName: '示例李强',
  sex: '男',
  birthDate: '1995-03-02',
  phone: '13800000201',
  nickname: '小北',
}
const zhaoLei: SignupAnswers = { ...liQiang, fullName: '示例赵磊', phone: '13800000202', nickname: '阿磊' }

const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

test('Li Qiang takes the last seat, Zhao Lei waits, is offered the seat that Li Qiang gives back, and takes it', async () => {
  const id = await createEvent(app.supabase, { men: 1, women: 1, columns: { title: '示例冬日漫步' } })

  const li = await openApp(browser, app, '/events')
  await li.getByRole('button', { name: /示例冬日漫步/ }).click()
  await li.getByRole('button', { name: '我要报名' }).click()
  await fillSignup(li, liQiang)
  await takePicture(li, 'signup-agreement')
  await agreeAndSubmit(li)
  // He had not signed in until now. He returns to the form as he left it.
  await li.getByRole('button', { name: /示例职工一/ }).click()
  await li.getByRole('button', { name: '提交报名' }).click()
  await sees(li, '座位号')
  await sees(li, 'M01')
  await takePicture(li, 'my-signup-confirmed')

  const zhao = await openApp(browser, app, `/event?id=${id}`, { openid: 'zhao-lei' })
  await sees(zhao, '已满')
  await zhao.getByRole('button', { name: '我要报名' }).click()
  await fillSignup(zhao, zhaoLei)
  await sees(zhao, '男士名额已满，提交后进入候补，您排在最前面。')
  await agreeAndSubmit(zhao)
  await sees(zhao, '候补第 1 位')
  await takePicture(zhao, 'my-signup-waiting')

  await li.getByRole('button', { name: '来不了了，取消报名' }).click()
  await takePicture(li, 'my-signup-cancel')
  await li.getByRole('alertdialog').getByRole('button', { name: '取消报名' }).click()
  await sees(li, '您取消了报名')

  await zhao.reload()
  await sees(zhao, '有名额了')
  await takePicture(zhao, 'my-signup-offered')
  await zhao.getByRole('button', { name: '确认参加' }).click()
  await sees(zhao, 'M01')
  await sees(zhao, '您确认了参加')
})

test('Zhao Lei is 56: the event tells him its ages beside his date of birth, and keeps what he typed', async () => {
  const id = await createEvent(app.supabase, { columns: { title: '示例青年茶会' } })
  const page = await openApp(browser, app, `/signUp?id=${id}`, { openid: 'zhao-lei' })
  await fillPerson(page, { ...zhaoLei, birthDate: '1970-01-01' })
  const question = page.locator('#field-birthDate')
  await question.getByRole('alert').waitFor()
  expect(await question.getByRole('alert').textContent()).toBe('这场活动男士要 24–38 岁')
  expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('示例赵磊')
  await takePicture(page, 'signup-refused')
})

test('Zhao Lei closes the app in the middle of the form and finds his answers again', async () => {
  const id = await createEvent(app.supabase, { columns: { title: '示例读书会' } })
  const page = await openApp(browser, app, `/signUp?id=${id}`)
  await page.getByLabel('姓名', { exact: true }).fill('示例赵磊')
  await page.getByRole('radio', { name: '性别：男' }).click()
  await sees(page, /已自动保存/)
  await page.reload()
  await page.getByLabel('姓名', { exact: true }).waitFor()
  expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('示例赵磊')
  expect(await page.getByRole('radio', { name: '性别：男' }).getAttribute('aria-checked')).toBe('true')
})

test('Chen Jing cannot sign up before the time, and reads when it will be', async () => {
  const opens = new Date(Date.now() + 50 * 3_600_000).toISOString()
  const id = await createEvent(app.supabase, {
    columns: { title: '示例开年相见', signup_opens_at: opens },
  })
  const page = await openApp(browser, app, `/event?id=${id}`)
  await sees(page, /开始报名，还有 2 天/)
  const button = page.getByRole('button', { name: /开始报名$/ })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await page.goto(`${app.url}/signUp?id=${id}`)
  await sees(page, /开始报名$/)
})

test('Zhao Lei taps twice, and the first answer is lost on the way: there is one signup, with the first seat', async () => {
  const id = await createEvent(app.supabase, { columns: { title: '示例信号不好' } })
  const page = await openApp(browser, app, `/signUp?id=${id}`, { openid: 'zhao-lei' })
  await fillSignup(page, zhaoLei)
  let sent = 0
  await page.route('**/signups', async (route) => {
    sent += 1
    const response = await route.fetch()
    await (sent === 1 ? route.abort() : route.fulfill({ response }))
  })
  const submit = page.getByRole('button', { name: '提交报名' })
  await agree(page)
  await submit.evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await sees(page, '网络不通，您填的内容都在，请稍后重试')
  expect(sent).toBe(1)
  await submit.click()
  await sees(page, 'M01')
  const [pool] = await app.supabase.query<{ taken: number; signups: string }>(
    `select taken, (select count(*) from public.signups where event_id = $1) as signups
     from private.count_seats($1) where pool = '男'`,
    [id],
  )
  expect(pool).toEqual({ taken: 1, signups: 1 })
})

test('the next event asks Zhao Lei again only what may have changed', async () => {
  const [first, second] = [await createEvent(app.supabase), await createEvent(app.supabase)]
  const page = await openApp(browser, app, `/signUp?id=${first}`, { openid: 'zhao-lei' })
  await fillSignup(page, zhaoLei)
  await agreeAndSubmit(page)
  await sees(page, '座位号')
  await page.goto(`${app.url}/signUp?id=${second}`)
  await sees(page, /上次填过的已经帮您带入/)
  expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('示例赵磊')
  expect(await page.getByRole('radio', { name: '性别：男' }).getAttribute('aria-checked')).toBe('true')
  expect(await page.getByRole('radio', { checked: true, name: /^婚姻状况/ }).count()).toBe(0)
})

test('Wang Fang signs up for a contest, which does not ask whether she is married', async () => {
  const id = await createEvent(app.supabase, {
    columns: { title: '示例技能竞赛', kind: '劳动和技能竞赛', needs_pledge: false, marital_statuses: null },
  })
  const page = await openApp(browser, app, `/signUp?id=${id}`, { openid: 'wang-fang' })
  await page.getByLabel('姓名', { exact: true }).fill('示例王芳')
  expect(await page.getByText('婚姻状况').count()).toBe(0)
  await page.getByRole('radio', { name: '性别：女' }).click()
  await page.getByLabel('出生日期').fill('1996-05-01')
  await page.getByLabel('手机号', { exact: true }).fill('13800000203')
  await page.getByLabel('工作单位').fill('示例医院')
  await page.getByRole('button', { name: /^所在市县/ }).click()
  await page.getByRole('button', { name: '芜湖市', exact: true }).click()
  await page.getByRole('button', { name: '镜湖区', exact: true }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('checkbox', { name: /我同意主办方/ }).click()
  await page.getByRole('button', { name: '提交报名' }).click()
  await sees(page, 'F01')
})

test('the network is gone: Wang Fang still sees the events she saw before, and that seats may have changed', async () => {
  await createEvent(app.supabase, { columns: { title: '示例断网活动' } })
  const page = await openApp(browser, app, '/events')
  await sees(page, '示例断网活动')
  await page.route('**/api/**', (route) => route.abort())
  await page.reload()
  await sees(page, '示例断网活动')
  await sees(page, /名额可能已经变了/)
})
