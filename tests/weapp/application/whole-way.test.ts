import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { cameraFor } from '../../support/weapp/camera.ts'
import { chooseEach, press, typeEach } from '../../support/weapp/fill-in.ts'
import { launch } from '../../support/weapp/launch.ts'
import { onlineAs } from '../../support/weapp/online.ts'
import type { WeappPage } from '../../support/weapp/page.ts'
import { answer, type Callbacks } from '../../support/weapp/wx.ts'
import { signInAtServer } from '../../support/worker-page.ts'

/*
 * The app as in WeChat, from the first opening to the end of both main jobs, with the real server and the stand-in of
 * WeChat. Nobody signs in on a page, and WeChat is asked for the permission to remind in the tap that sends.
 */
let server: RunningApp
let app: ReturnType<typeof launch> | undefined

beforeAll(async () => {
  server = await startApp()
})
afterEach(() => app?.close())
afterAll(() => server?.close())

/** A new phone of a person, and what WeChat was asked on it, in order. */
function newPhone(openid: string) {
  const asked: string[] = []
  const { requests, wx } = onlineAs(server, openid)
  app = launch({
    requests: (request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname.replace('/api', '')}`)
      if (!requests) throw new Error('no network')
      return requests(request)
    },
    wx: {
      ...wx,
      ...cameraFor(server.url),
      requestSubscribeMessage(options: Callbacks & { tmplIds: string[] }) {
        asked.push(`may we remind: ${options.tmplIds.join()}`)
        const accepted = Object.fromEntries(options.tmplIds.map((id) => [id, 'accept']))
        answer('requestSubscribeMessage', options, accepted)
      },
    },
    storage: new Map([['region', JSON.stringify('340111')]]),
  })
  return { app, asked }
}

async function photograph(page: WeappPage, ...slots: string[]): Promise<void> {
  for (const slot of slots) {
    const before = page.findAll({ label: /，已上传/ }).length
    // A card has a frame for each side.
    const label = new RegExp(`^${slot}( .+)?：拍照或选照片$`)
    const frame = await page.until(() => page.findAll({ label })[0], `a frame for ${slot}`)
    frame.tap()
    await page.until(
      () => page.findAll({ label: /，已上传/ }).length > before || undefined,
      `the photo of ${slot} on the server`,
    )
  }
}

/** Ticks several boxes of a page, faster than it is drawn again. */
async function tickAll(page: WeappPage, count: number): Promise<void> {
  const open = () => page.findAll({ role: 'checkbox', label: /未选中$/ })
  const boxes = await page.until(() => (open().length === count ? open() : undefined), `${count} boxes`)
  for (const box of boxes) box.tap()
  await page.until(() => open().length === 0 || undefined, 'no open box')
}

const next = (page: WeappPage) => press(page, '下一步')

async function fillPerson(form: WeappPage): Promise<void> {
  await typeEach(form, { 姓名: '示例一', 身份证号: sampleIdNumber(1), 手机号: '13800000001' })
  await typeEach(form, { 现住址: '合肥市包河区示例路 1 号', 工作单位: '示例物流有限公司' })
  await chooseEach(form, { 民族: '汉族', 就业形态: '快递员', 是否工会会员: '否' })
  await next(form)
}

async function fillHousehold(form: WeappPage): Promise<void> {
  await form.untilText('第 2 步 共 7 步')
  await chooseEach(form, { 主要致困原因: '子女上学', 婚姻状况: '离异', 是否低保或低保边缘: '都不是' })
  await next(form)
}

async function fillChildFamilyAndBank(form: WeappPage): Promise<void> {
  await form.untilText('第 3 步 共 7 步')
  const child = { 姓名: '示例三', 身份证号: sampleIdNumber(4), 学校: '示例大学' }
  await typeEach(form, { ...child, 学费和住宿费: '6200', 已获其他资助: '0' }, '孩子 1 ')
  await chooseEach(form, { 学段: '本科' }, '孩子 1 ')
  await next(form)
  await form.untilText('第 4 步 共 7 步')
  await typeEach(form, { 家庭人口: '2', 家庭年度总收入: '42000' })
  await next(form)
  await form.untilText('第 5 步 共 7 步')
  await typeEach(form, { 开户银行: '示例银行', 银行卡号: '6222021001116245702' })
  await next(form)
  await form.untilText('第 6 步 共 7 步')
}

test('Wang Fang opens the app for the first time, applies for school aid and follows it', async () => {
  const { app, asked } = newPhone('wang-fang')
  const service = app.open('/packages/service/service/service?service=child-education-aid')
  await press(service, /^开始申请/)
  const form = await app.untilPage('packages/application/fill/fill')
  await form.untilText('第 1 步 共 7 步')
  await fillPerson(form)
  await fillHousehold(form)
  await fillChildFamilyAndBank(form)
  expect(asked.filter((one) => one.startsWith('POST'))).toEqual([])

  await photograph(
    form,
    '身份证正反面',
    '身份证正反面',
    '户口本',
    '困难情况说明',
    '录取通知书或学籍证明',
    '缴费票据',
  )
  expect(asked.filter((one) => one === 'POST /sessions')).toHaveLength(1)
  await press(form, '去核对信息')

  const check = await app.untilPage('packages/application/check/check')
  await tickAll(check, 5)
  await press(check, '提交给 包河区总工会')

  const result = await app.untilPage('packages/application/result/result')
  await result.untilText('已提交给 包河区总工会')
  const sent = asked.indexOf('POST /applications')
  expect(asked.indexOf('may we remind: stand-in-application')).toBeLessThan(sent)
  expect(asked).toContain('POST /me/message-credits')
  await press(result, '看办理进度')
  const progress = await app.untilPage('packages/following/progress/progress')
  await progress.untilText('由包河区总工会办理')
  expect(app.errors).toEqual([])

  const [row] = await server.supabase.query<{ reference: string; credits: number }>(
    `select a.reference, c.credits from applications a
     join private.message_credits c on c.worker_id = a.worker_id`,
  )
  expect(row).toEqual({ reference: result.query.reference, credits: 1 })
})

/** Fills in the whole signup form of a matchmaking event, up to the button that sends it. */
async function fillSignup(form: WeappPage, nickname: string): Promise<void> {
  await typeEach(form, { 姓名: '示例李强', 手机号: '13800000201', 工作单位: '示例物流有限公司' })
  await chooseEach(form, { 性别: '男', 婚姻状况: '未婚' })
  const birthday = await form.find({ label: /^出生日期/ })
  birthday.choose('1995-03-02')
  await form.find({ label: '所在市县：合肥市包河区' })
  await next(form)
  await typeEach(form, { 身高: '176', 职业: '电工', 自我介绍: '喜欢爬山，周末常去紫蓬山。' })
  await typeEach(form, { 当天用的昵称: nickname })
  await chooseEach(form, { 学历: '本科', 兴趣: '阅读' })
  await next(form)
  await press(form, /^我承诺目前单身/)
  await press(form, /^我同意主办方/)
}

test('Li Qiang signs up for an event, is confirmed, and his ticket is drawn', async () => {
  const id = await createEvent(server.supabase, { columns: { title: '示例冬日漫步' } })
  const { app, asked } = newPhone('li-qiang')
  const event = app.open(`/packages/event/event/event?id=${id}`)
  await press(event, '我要报名')
  const form = await app.untilPage('packages/event/sign-up/sign-up')
  await fillSignup(form, '小北')
  await press(form, /^提交/)

  const mine = await app.untilPage('packages/event/my-signup/my-signup')
  await mine.untilText('M01')
  expect(asked.filter((one) => one === 'POST /sessions')).toHaveLength(1)
  expect(asked).toContain('may we remind: stand-in-signup')
  await press(mine, '出示票码')
  const ticket = await app.untilPage('packages/ticket/ticket/ticket')
  const code = await ticket.find({ role: 'img', label: /签到票码/ })
  expect(code.node.getAttribute('src')).toMatch(/^data:image\/svg/)
  expect(app.errors).toEqual([])
})

test('Zhao Lei was too quick: he reads how long to wait, and the same button sends it then, once', async () => {
  const id = await createEvent(server.supabase, { columns: { title: '示例开年相见' } })
  const { token } = await signInAtServer(server, 'zhao-lei')
  // Asks for events that do not exist, as fast as a script.
  const knock = () =>
    fetch(`${server.url}/api/events/${crypto.randomUUID()}/signups`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(sampleSignup()),
    })
  while ((await knock()).status !== 429);

  const { app } = newPhone('zhao-lei')
  const form = app.open(`/packages/event/sign-up/sign-up?id=${id}`)
  await fillSignup(form, '阿磊')
  await press(form, /^提交/)
  await form.untilText(/操作太频繁了，请 \d+ (秒|分钟)后再试/)
  expect(app.page).toBe(form)

  await server.supabase.query('delete from private.rate_limits')
  await press(form, /^(提交|重试)/)
  const mine = await app.untilPage('packages/event/my-signup/my-signup')
  await mine.untilText('M01')
  const [row] = await server.supabase.query('select count(*)::int from signups where event_id = $1', [id])
  expect(row).toEqual({ count: 1 })
  expect(app.errors).toEqual([])
})
