import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { launchBrowser } from '../../support/browser.ts'
import { tellCancelations } from '../../support/database/tell-cancelations.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { postAs } from '../../support/post-as.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { agreeTo, press, sees } from '../../support/whole-event/taps.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let eventId = ''
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  await app.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000300', '340100')`,
  )
  await verifyPhone('xu-min', '13800000300')
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const verifyPhone = (openid: string, phone: string) =>
  postAs(app, openid, '/me/phone', { code: app.standIn.createPhoneCode(phone) })
const signUp = (openid: string, changes: Parameters<typeof sampleSignup>[0], idNumber: string) =>
  postAs(app, openid, `/events/${eventId}/signups`, {
    ...sampleSignup({ birthDate: '1990-01-01', ...changes }),
    idNumber,
  })
const inDays = (days: number) => todayInChina(Date.now() + days * 86_400_000)

test('Xu Min makes an event from nothing; what does not fit together is said beside its question; then she publishes it', async () => {
  const page = await openApp(browser, app, '/managedEvents', { openid: 'xu-min' })
  await sees(page, '您名下还没有活动')
  await press(page, '新建活动')
  await page.getByRole('radio', { name: '活动类型：婚恋交友' }).click()
  await page.getByLabel('活动名称').fill('示例冬日漫步')
  await page.getByLabel('活动介绍').fill('一起走一段城墙，再坐下来喝茶。')
  await page.getByRole('radio', { name: '海报颜色：粉' }).click()
  await takePicture(page, 'plan-about')
  await press(page, '下一步')

  await page.getByLabel('活动开始日期').fill(inDays(20))
  await page.getByLabel('地点名称').fill('示例文化宫')
  await page.getByLabel('详细地址').fill('示例路 1 号')
  await page.getByRole('button', { name: /^所在市县/ }).click()
  await press(page, '合肥市')
  await press(page, '包河区')
  expect(await page.getByLabel('活动结束日期').inputValue()).toBe(inDays(20))
  await page.getByLabel('活动开始时间').fill('19:07')
  expect(await page.getByLabel('活动结束时间').inputValue()).toBe('22:07')
  await takePicture(page, 'plan-when')
  await press(page, '下一步')

  await page.getByLabel('报名截止日期').fill(inDays(21))
  await takePicture(page, 'plan-signup')
  await press(page, '下一步')
  await page.getByRole('radio', { name: '名额怎么算：男女分开' }).click()
  await page.getByLabel('男士名额').fill('1')
  await page.getByLabel('女士名额').fill('1')
  await page.getByRole('radio', { name: '报名要审核：是' }).click()
  await takePicture(page, 'plan-seats')
  await press(page, '下一步')
  await page.getByRole('radio', { name: '填身份证号：是' }).click()
  await takePicture(page, 'plan-admission')
  await press(page, '下一步')
  await press(page, '下一步')
  await press(page, '保存草稿')
  const question = page.locator('#field-closesDate')
  await question.getByRole('alert').waitFor()
  expect(await question.getByRole('alert').textContent()).toBe('报名截止时间不能晚于活动结束时间')
  await page.getByLabel('报名截止日期').fill(inDays(18))
  await press(page, '回到预览')
  await sees(page, '职工看到的')
  await takePicture(page, 'plan-overview')
  await press(page, '保存草稿')

  await sees(page, '这是草稿，职工看不到')
  await takePicture(page, 'organizer-draft')
  const [draft] = await app.supabase.query<{ id: string; state: string }>(
    'select id, state from public.events',
  )
  expect(draft?.state).toBe('草稿')
  eventId = draft?.id ?? ''
  await press(page, /^发布活动/)
  await agreeTo(page, '发布')
  await sees(page, '报名中')
  expect(await page.getByText('这是草稿').count()).toBe(0)
})

test('of three who sign up she lets two in together, and refuses one with a reason', async () => {
  await signUp('li-qiang', { fullName: '示例李强', sex: '男', phone: '13800000301' }, sampleIdNumber(1))
  await signUp('zhao-lei', { fullName: '示例赵磊', sex: '男', phone: '13800000302' }, sampleIdNumber(3))
  await signUp('wang-fang', { fullName: '示例王芳', sex: '女', phone: '13800000303' }, sampleIdNumber(2))
  const page = await openApp(browser, app, `/managedEvent?id=${eventId}`, { openid: 'xu-min' })
  await sees(page, '待审核 3')
  for (const chosen of await page.getByRole('checkbox', { name: /，男$/ }).all()) await chosen.click()
  await press(page, '通过：所选 2 人')
  await sees(page, '预计 1 人报上，1 人排候补')
  await agreeTo(page, '通过')
  await sees(page, '已确认 1 人，候补 1 人')
  await sees(page, '名额满了，按报名先后排队')
  await takePicture(page, 'organizer-outcomes')
  await press(page, '关闭')
  await press(page, /^不通过：示/)
  await page.getByRole('radio', { name: '原因：单位或身份核实不了' }).click()
  await press(page, '不通过，通知本人')
  await page.getByRole('heading', { name: '待审核 1' }).waitFor({ state: 'detached' })
  const wang = await openApp(browser, app, `/mySignup?id=${eventId}`, { openid: 'wang-fang' })
  await sees(wang, '单位或身份核实不了')
})

test('she finds Zhao Lei by the last digits of his phone, and nobody by those of nobody', async () => {
  const page = await openApp(browser, app, `/roster?id=${eventId}`, { openid: 'xu-min' })
  await sees(page, '共 3 人')
  await page.getByLabel('找人').fill('0302')
  await sees(page, '找到 1 人')
  await press(page, /看报名资料/)
  await sees(page, '示例赵磊')
  await takePicture(page, 'organizer-record')
  await press(page, '关闭')
  await page.getByLabel('找人').fill('9999')
  await sees(page, '没有找到这样的人')
  await page.getByLabel('找人').fill('')
  await page.getByRole('button', { name: '状态 ▾', exact: true }).click()
  await page.getByRole('button', { name: '状态：未通过，1 人', exact: true }).click()
  await sees(page, '找到 1 人')
  await takePicture(page, 'organizer-roster-refused')
})

test('she lets Sun Mei help by phone number, refuses herself a wrong one, and takes it back', async () => {
  await verifyPhone('sun-mei', '13800000305')
  const page = await openApp(browser, app, `/coOrganizers?id=${eventId}`, { openid: 'xu-min' })
  await page.getByLabel('姓名').fill('示例孙梅')
  await page.getByLabel('手机号').fill('123')
  await press(page, '增加协办人')
  await page.getByRole('alert').waitFor()
  await page.getByLabel('手机号').fill('13800000305')
  await press(page, '增加协办人')
  await sees(page, '示例孙梅')
  await takePicture(page, 'organizer-co-organizers')
  const sun = await openApp(browser, app, `/roster?id=${eventId}`, { openid: 'sun-mei' })
  await sees(sun, '共 3 人')
  await press(page, /^移除示例孙梅/)
  await agreeTo(page, '移除')
  await page.getByText('示例孙梅').waitFor({ state: 'detached' })
  await sun.reload()
  await sees(sun, '只有活动的组织者能看这一页')
})

test('she moves the event to another place: she is told that everybody is told, and they are', async () => {
  const page = await openApp(browser, app, `/managedEvent?id=${eventId}`, { openid: 'xu-min' })
  await press(page, '编辑')
  await press(page, /^地点名称/)
  await page.getByLabel('地点名称').fill('示例体育馆')
  await press(page, '回到预览')
  await sees(page, '地点改了，保存以后会通知所有报名的人。')
  await takePicture(page, 'plan-moved')
  await press(page, '保存修改')
  await agreeTo(page, '保存通知')
  await sees(page, '活动安排')
  const li = await openApp(browser, app, '/messages', { openid: 'li-qiang' })
  await sees(li, /地点由 示例文化宫/)
})

test('she closes signups and opens them again, exports with a reason, and cancels for everybody', async () => {
  const page = await openApp(browser, app, `/managedEvent?id=${eventId}`, { openid: 'xu-min' })
  await press(page, /^关闭报名/)
  await agreeTo(page, '关闭报名')
  await sees(page, '报名已关闭')
  await press(page, /^重新开放报名/)
  await agreeTo(page, '重新开放')
  await page.getByRole('button', { name: /^关闭报名/ }).waitFor()
  await takePicture(page, 'organizer-desk')

  await press(page, '导出')
  await page.getByRole('checkbox', { name: '需要完整的身份证号' }).click()
  await press(page, '导出 CSV')
  await sees(page, '请写明为什么需要完整的身份证号，4 到 100 个字')
  await page.getByLabel('为什么需要完整的身份证号').fill('给参加的人买当天的意外险')
  const coming = page.waitForEvent('download')
  await press(page, '导出 Excel 表格')
  const file = await coming
  expect((await readFile(await file.path())).subarray(0, 2).toString('latin1')).toBe('PK')
  await takePicture(page, 'organizer-export-whole')
  await press(page, '关闭')
  const [logged] = await app.supabase.query<{ reason: string }>(
    `select reason from public.access_log where reason like '%意外险%'`,
  )
  expect(logged?.reason).toContain('给参加的人买当天的意外险')

  await press(page, /^取消活动/)
  await press(page, /^取消活动，通知/)
  await sees(page, '请写明取消的原因')
  await page.getByLabel('取消的原因').fill('连日大雨，场地积水')
  await takePicture(page, 'organizer-cancel')
  await press(page, /^取消活动，通知 2 人/)
  await agreeTo(page, '取消活动')
  await sees(page, '活动已取消：连日大雨，场地积水')
  await takePicture(page, 'organizer-canceled')
  await tellCancelations(app.supabase)
  await sees(await openApp(browser, app, '/messages', { openid: 'zhao-lei' }), /连日大雨，场地积水/)
})

test('she copies it into a new draft, which nobody has signed up for', async () => {
  const page = await openApp(browser, app, `/managedEvent?id=${eventId}`, { openid: 'xu-min' })
  await press(page, /^复制成新活动/)
  await sees(page, '换成新的日期，别的照原来的')
  const [copy] = await app.supabase.query<{ title: string }>(
    `select title from public.events where state = '草稿'`,
  )
  expect(copy?.title).toBe('示例冬日漫步（复制）')
})

test('Li Qiang, a worker, cannot open any of it', async () => {
  for (const address of [
    '/planEvent',
    `/planEvent?id=${eventId}`,
    `/eventMessages?id=${eventId}`,
    `/coOrganizers?id=${eventId}`,
  ]) {
    const page = await openApp(browser, app, address, { openid: 'li-qiang' })
    await sees(page, '只有活动的组织者能看这一页')
  }
})
