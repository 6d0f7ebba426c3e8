import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at } from '../../support/functions/sample-encounter.ts'
import { cast, chenJing, type Guest } from '../../support/whole-event/cast.ts'
import * as read from '../../support/whole-event/read.ts'
import {
  letTheEveningPass,
  openOrganizersWindow,
  openWindow,
  type Stage,
  setStage,
  signUpUnseen,
} from '../../support/whole-event/stage.ts'
import {
  agreeTo,
  choose,
  downloadRoster,
  exchange,
  fillIn,
  picture,
  press,
  rate,
  scan,
  sees,
  send,
  showTicket,
} from '../../support/whole-event/taps.ts'

const { liQiang, zhaoLei, wangFang, zhaoMin, sunWei } = cast
let stage: Stage
let xu: Page
let li: Page
let zhao: Page
let wang: Page
let min: Page
let sun: Page
beforeAll(async () => {
  stage = await setStage()
  const open = ({ openid }: Guest) => openWindow(stage, openid, 'event')
  ;[li, zhao, wang, min] = await Promise.all([open(liQiang), open(zhaoLei), open(wangFang), open(zhaoMin)])
  xu = await openOrganizersWindow(stage)
})
afterAll(() => stage?.close())

test('two men and three women are let in, and Sun Wei, who signs up after them, is in line', async () => {
  const guests = [liQiang, zhaoLei, wangFang, zhaoMin]
  await Promise.all([li, zhao, wang, min].map((page, index) => fillIn(page, '我要报名', at(guests, index))))
  for (const page of [li, zhao, wang, min]) await send(page)
  await signUpUnseen(stage)
  await picture(li, '01-in-review')
  expect(await read.seats(stage)).toEqual(read.counters('男 0/2 候补 0', '女 0/3 候补 0'))

  await press(xu, /活动管理/)
  await press(xu, /示例冬日漫步，待审核 5/)
  await xu.getByRole('link', { name: /全选/ }).click()
  await press(xu, '通过：所选 5 人')
  await picture(xu, '02-review')
  await agreeTo(xu, '通过')
  await sees(xu, '已确认 5 人')
  await xu.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await li.reload()
  await sees(li, 'M01')
  await picture(li, '03-confirmed')

  sun = await openWindow(stage, sunWei.openid, 'event')
  await fillIn(sun, '加入候补', sunWei)
  await send(sun)
  await xu.reload()
  await press(xu, /^通过：示/)
  await xu.getByText('待审核 1').waitFor({ state: 'detached' })
  await picture(xu, '05-desk')
  await sun.reload()
  await sees(sun, '候补第 1 位')
  await picture(sun, '06-waiting')
  expect(await read.standings(stage)).toBe(
    '李强 已确认 M01，赵磊 已确认 M02，王芳 已确认 F01，赵敏 已确认 F02，陈静 已确认 F03，孙伟 候补',
  )
  expect(await read.seats(stage)).toEqual(read.counters('男 2/2 候补 1', '女 3/3 候补 0'))
})

test('Zhao Lei cannot come: his seat is held for Sun Wei, who takes it', async () => {
  await zhao.reload()
  await press(zhao, '来不了了，取消报名')
  await agreeTo(zhao, '取消报名')
  await sees(zhao, '您取消了报名')
  await picture(zhao, '07-canceled')
  await zhao.context().close()
  expect(await read.standings(stage)).toContain('孙伟 待确认')
  expect(await read.messages(stage, '示例孙伟')).toContain('候补轮到您了')

  await sun.reload()
  await sees(sun, '有名额了')
  await picture(sun, '08-offered')
  await press(sun, '确认参加')
  await sees(sun, 'M02')
  expect(await read.history(stage, '示例孙伟')).toBe('待审核 候补 待确认 已确认')
  expect(await read.seats(stage)).toEqual(read.counters('男 2/2 候补 0', '女 3/3 候补 0'))
})

test('at the door: one by ticket, one by name and last digits, one without signal', async () => {
  await min.reload()
  for (const page of [li, min]) await showTicket(page)
  await picture(li, '09-ticket')
  await press(xu, '签到')
  await sees(xu, '2 张票')
  await sees(xu, '到场 0/5')
  await scan(xu, li, 'M01 已签到')

  await press(xu, '按姓名找')
  await xu.getByLabel('姓名', { exact: true }).fill(wangFang.fullName)
  await xu.getByLabel('手机号最后四位').fill(wangFang.phone.slice(-4))
  await picture(xu, '10-by-name')
  await press(xu, '签到')
  await sees(xu, 'F01 已签到')

  for (const page of [xu, min]) await page.context().setOffline(true)
  await scan(xu, min, 'F02 没有信号，先记下了')
  await picture(xu, '11-amber')
  expect(await read.standings(stage)).toContain('赵敏 已确认 F02')
  for (const page of [xu, min]) await page.context().setOffline(false)
  await sees(xu, 'F02 已签到')
  await sees(xu, '到场 3/5')
  await picture(xu, '12-green')
  expect(await read.checkIns(stage)).toEqual([
    '示例李强 扫码 已签到',
    '示例王芳 姓名和尾号 已签到',
    '示例赵敏 扫码 已签到',
  ])
})

test('Sun Wei arrives in the first round and plays from the second; nobody meets anybody twice', async () => {
  await press(xu, '返回')
  await press(xu, '轮换')
  await xu.getByRole('radio', { name: '一共几轮：3 轮' }).click()
  await press(xu, '排座次')
  await press(xu, '开始第 1 轮')
  await sees(xu, /^第 1 轮，共/)
  // Wang Fang has met the only man who is present, which is no reason for a new schedule.
  expect(await xu.getByText(/有人来了或走了/).count()).toBe(0)
  await picture(xu, '13-host')
  await press(li, '返回')
  await sees(li, /第 1 轮 · \d 号桌/)
  await picture(li, '14-my-table')
  expect((await read.meetings(stage)).flat().join()).not.toContain('M02')

  await showTicket(sun)
  await press(xu, '返回')
  await press(xu, '签到')
  await scan(xu, sun, 'M02 已签到')
  await press(xu, '返回')
  await press(xu, '轮换')
  await sees(xu, /有人来了或走了/)
  await picture(xu, '15-somebody-came')
  await xu.getByRole('radio', { name: '一共几轮：3 轮' }).click()
  await press(xu, '重排剩下的轮次')
  await press(xu, '开始第 2 轮')
  await sees(xu, '第 2 轮，共 3 轮')
  await press(sun, '返回')
  await sees(sun, /第 2 轮 · \d 号桌/)
  await press(xu, '开始第 3 轮')
  await sees(xu, '第 3 轮，共 3 轮')
  const rounds = await read.meetings(stage)
  expect(rounds[0]).toHaveLength(1)
  expect(rounds[1]).toHaveLength(2)
  expect(new Set(rounds.flat()).size).toBe(rounds.flat().length)
  expect(rounds.flat().sort()).toEqual(['M01 F01', 'M01 F02', 'M02 F01', 'M02 F02'])
  await press(xu, '结束轮换')
  await agreeTo(xu, '结束轮换')
  await sees(xu, /轮已经结束/)
  await picture(xu, '16-rounds-over')
})

test('Li Qiang and Wang Fang pick one another; that Sun Wei picked her leaves no trace', async () => {
  await Promise.all([press(xu, '返回'), stage.app.runJobs()])
  await press(xu, '互选')
  await press(xu, '打开双向选择')
  await wang.reload()
  await press(min, '返回')
  for (const page of [li, sun, wang, min]) {
    await press(page, '双向选择')
    await sees(page, '今天到场的 2 位')
  }
  for (const page of [li, sun]) {
    await choose(page, /^F01，晴天/)
    await press(page, '就选这 1 位')
  }
  await choose(wang, /^M01，小北/)
  await picture(wang, '17-choosing')
  await press(wang, '就选这 1 位')
  for (const page of [li, sun, wang]) await sees(page, '已选 1 位，结束前可以改')
  // Three rows for each person, whatever the number of picks: unreadable tokens of the same form.
  expect(await read.choiceRows(stage)).toEqual({ choices: 9, matches: 0, exchanges: 0 })

  await press(xu, '结束，公布结果')
  await agreeTo(xu, '结束公布')
  await sees(xu, '互相选中（对）')
  await picture(xu, '18-closed')
  expect(await read.choiceRows(stage)).toEqual({ choices: 0, matches: 1, exchanges: 0 })
  for (const page of [sun, min]) await sees(page, '这次没有互相选中的人')
  await picture(sun, '19-nobody')
  for (const { fullName } of [liQiang, wangFang, zhaoMin, sunWei])
    expect((await read.messages(stage, fullName)).at(-1)).toBe('双向选择结束了')
})

test('both agree, and each has the other’s contact', async () => {
  for (const page of [li, wang]) await sees(page, /互相选中了/)
  await picture(wang, '20-match')
  await exchange(li, '晴天', '手机号', liQiang.phone)
  await sees(li, '您已同意，等对方')
  expect(await wang.getByText(liQiang.phone).count()).toBe(0)
  await exchange(wang, '小北', '微信号', 'shili_wang')
  await sees(wang, `打电话 ${liQiang.phone}`)
  await sees(li, '复制微信号 shili_wang')
  await picture(li, '21-exchanged')
  expect(await read.choiceRows(stage)).toEqual({ choices: 0, matches: 1, exchanges: 2 })
})

test('afterwards: Chen Jing did not come, those who came are thanked and say how it was, and the counts are right', async () => {
  await letTheEveningPass(stage)
  await press(xu, '返回')
  await xu.reload()
  await press(xu, /^整理到场情况/)
  await agreeTo(xu, '整理')
  await sees(xu, '已整理')
  expect(await read.standings(stage)).toBe(
    '李强 已签到 M01，赵磊 已取消，王芳 已签到 F01，赵敏 已签到 F02，陈静 未到场 F03，孙伟 已签到 M02',
  )
  expect(await read.messages(stage, wangFang.fullName)).toContain('谢谢您来参加')
  expect(await read.messages(stage, chenJing.fullName)).not.toContain('谢谢您来参加')

  for (const page of [li, min]) await press(page, '返回')
  await sees(li, '谢谢您来参加')
  await picture(li, '22-thanks')
  await rate(li, '很满意', '灯光很好，茶有点凉。')
  await rate(min, '满意')
  await picture(li, '23-rated')
  await xu.reload()
  await sees(xu, /灯光很好，茶有点凉。/)
  await picture(xu, '24-finished')
  expect(await read.statistics(stage)).toEqual({ 报名人次: 5, 签到人次: 4, 未到场人次: 1, 成功配对: 1 })
})

test('Xu Min takes the roster home: everybody who signed up, with what became of it', async () => {
  const lines = await downloadRoster(xu)
  expect(lines).toHaveLength(7)
  expect(lines.filter((line) => line.includes('已签到'))).toHaveLength(4)
  expect(lines.find((line) => line.includes(chenJing.fullName))).toContain('未到场')
  await picture(xu, '25-exported')
})
