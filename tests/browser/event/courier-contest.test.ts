import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, letBegin, openDesk, organizer, signUpUnseen } from '../../support/six-events/desk.ts'
import { choose, makeEvent, once, press, type } from '../../support/six-events/make-event.ts'
import {
  expectStandings,
  finish,
  letIn,
  signUpOnPhone,
  wangFang,
} from '../../support/six-events/run-event.ts'
import { foundTeam, joinTeam, phoneOfMate } from '../../support/six-events/teams.ts'
import { takePicture } from '../../support/worker-page.ts'

let desk: Desk
let id = ''
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

test('Xu Min makes a contest of couriers in teams of three to five, and asks each captain for a number plate', async () => {
  const made = await makeEvent(desk, {
    kind: '劳动和技能竞赛',
    title: '示例骑手技能赛',
    when: once,
    seats: [choose('报名方式', '组队'), type('最多几队', '16'), type('每队至少', '3'), type('每队最多', '5')],
    questions: [
      press('添加问题'),
      type('问题 1 问题', '参赛车辆的车牌'),
      choose('问题 1 怎么回答', '文字'),
      choose('问题 1 必须回答', '是'),
      choose('问题 1 只问队长', '是'),
    ],
  })
  id = made.id
  expect(made.effort).toEqual({ taps: 29, answers: 15 })
})

test('Wang Fang founds a team and two join her by its code; a team of one is dissolved only after it was named', async () => {
  const wang = await signUpOnPhone(desk, id, wangFang, async (hand) => {
    await foundTeam(hand, '示例先锋队')
    await hand.type('参赛车辆的车牌', '示例 A0001')
    await hand.press('下一步')
  })
  await wang.sees('还差 2 人，报名截止时不够会解散')
  await joinTeam(desk, id, '示例先锋队', ['示例李强', '示例赵磊'])
  await wang.page.reload()
  await wang.sees('报上了')
  await takePicture(wang.page, 'six-劳动和技能竞赛-worker')
  const [question] = await desk.app.supabase.query<{ id: string }>(
    'select id from public.event_questions where event_id = $1',
    [id],
  )
  await signUpUnseen(desk, id, 'sun-wei', {
    fullName: '示例孙伟',
    sex: '男',
    phone: '13800000605',
    teamName: '示例独行队',
    ownAnswers: { [question?.id ?? '']: '示例 A0002' },
  })
  const xu = await desk.open(organizer, `/managedEvent?id=${id}`)
  await xu.press(/^关闭报名/)
  await xu.sees('1 支队伍还不够人')
  await xu.sees('示例独行队')
  await takePicture(xu.page, 'six-劳动和技能竞赛-closing')
  await xu.press('关闭并解散 1 队')
  await xu.sees('报名已关闭')
  expect(xu.effort()).toEqual({ taps: 2, answers: 0 })
})

test('on the day the team comes; it is finished, and the captain says how it was', async () => {
  await letBegin(desk, id)
  await letIn(desk, id, [
    { ...wangFang, seat: 'N01' },
    { fullName: '示例李强', phone: phoneOfMate(0), seat: 'N01-2' },
  ])
  expect(await finish(desk, id, wangFang, '场地很平，裁判公正。')).toEqual({ taps: 2, answers: 0 })
  await expectStandings(desk, id, '王芳 已签到 N01，李强 已签到 N01-2，赵磊 未到场 N01-3，孙伟 已取消')
})
