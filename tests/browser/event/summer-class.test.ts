import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../support/functions/phone.ts'
import { sampleChildSignup } from '../../support/functions/sample-event.ts'
import { type Desk, letBegin, openDesk } from '../../support/six-events/desk.ts'
import { choose, makeEvent, sessions, type } from '../../support/six-events/make-event.ts'
import {
  consentAndSend,
  expectStandings,
  finish,
  letIn,
  wangFang,
} from '../../support/six-events/run-event.ts'
import { takePicture } from '../../support/worker-page.ts'

let desk: Desk
let id = ''
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

const eightYearsAgo = `${new Date().getUTCFullYear() - 8}-01-01`

test('Xu Min makes a summer class for children of six to twelve, in two periods with seats of their own', async () => {
  const made = await makeEvent(desk, {
    kind: '读书活动',
    title: '示例暑期托管班',
    when: sessions('分几次办，选报几次', 2, 3),
    seats: [choose('名额怎么算', '不分男女'), type('名额', '20')],
    admission: [choose('谁来参加', '孩子'), type('孩子最小几岁', '6'), type('孩子最大几岁', '12')],
  })
  id = made.id
  expect(made.effort).toEqual({ taps: 31, answers: 18 })
})

test('Wang Fang signs up her child for the second period, and another parent for both', async () => {
  const wang = await desk.open(wangFang.openid, `/event?id=${id}`)
  await wang.press('我要报名')
  await wang.choose('谁来参加', '添加孩子')
  await wang.type('孩子的姓名', '示例小明')
  await wang.choose('孩子的性别', '男')
  await wang.type('孩子的出生日期', eightYearsAgo)
  await wang.press('下一步')
  await wang.tick(/第 2 场/)
  await takePicture(wang.page, 'six-读书活动-sessions')
  await wang.press('下一步')
  await wang.type('家长姓名', wangFang.fullName)
  await wang.type('手机号', wangFang.phone)
  await wang.type('工作单位', '示例物流有限公司')
  await wang.press(/^所在市县/)
  await wang.press('合肥市')
  await wang.press('包河区')
  await wang.press('下一步')
  await wang.tick(/我是孩子的父母或其他监护人/)
  await consentAndSend(wang)
  await wang.sees(/示例小明 · /)
  await takePicture(wang.page, 'six-读书活动-worker')
  const li = await signIn(desk.app, 'li-qiang')
  await li.call('signUpForEvent', {
    params: { id },
    body: sampleChildSignup({
      child: { fullName: '示例小花', sex: '女', birthDate: eightYearsAgo },
      guardianName: '示例李强',
      phone: '13800000602',
      sessions: [1, 2],
    }),
  })
  expect(
    await desk.app.supabase.query('select pool, taken::integer from private.count_seats($1) order by pool', [
      id,
    ]),
  ).toEqual([
    { pool: '第 1 场', taken: 1 },
    { pool: '第 2 场', taken: 2 },
  ])
})

test('on the second period both children come, by name and the guardian’s last digits; then it is finished', async () => {
  await letBegin(desk, id, 2)
  const door = await letIn(desk, id, [
    { fullName: '示例小明', phone: wangFang.phone, seat: '2N01' },
    { fullName: '示例小花', phone: '13800000602', seat: '2N02' },
  ])
  await takePicture(door.page, 'six-读书活动-door')
  expect(await finish(desk, id, wangFang, '孩子很喜欢。')).toEqual({ taps: 2, answers: 0 })
  await expectStandings(desk, id, '小明 已签到 2N01，小花 未到场 1N01，小花 已签到 2N02')
})
