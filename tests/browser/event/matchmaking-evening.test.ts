import { afterAll, beforeAll, expect, test } from 'vitest'
import { agree, fillSignup } from '../../support/signup-form.ts'
import { type Desk, letBegin, openDesk, organizer, signUpUnseen } from '../../support/six-events/desk.ts'
import { choose, makeEvent, once, type } from '../../support/six-events/make-event.ts'
import { expectStandings, finish, letIn, wangFang } from '../../support/six-events/run-event.ts'
import { takePicture } from '../../support/worker-page.ts'

let desk: Desk
let id = ''
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

test('Xu Min makes a matchmaking evening on her phone: two men, two women, and she reviews them', async () => {
  const made = await makeEvent(desk, {
    kind: '婚恋交友',
    title: '示例冬日相亲会',
    when: once,
    seats: [
      choose('名额怎么算', '男女分开'),
      type('男士名额', '2'),
      type('女士名额', '2'),
      choose('报名要审核', '是'),
    ],
    admission: [
      choose('限制年龄', '是'),
      type('男士最小年龄', '22'),
      type('男士最大年龄', '40'),
      type('女士最小年龄', '20'),
      type('女士最大年龄', '38'),
    ],
  })
  id = made.id
  expect(made.effort).toEqual({ taps: 29, answers: 16 })
})

test('Wang Fang signs up with her introduction; she and two men wait, and Xu Min lets all three in at once', async () => {
  const wang = await desk.open(wangFang.openid, `/event?id=${id}`)
  await wang.press('我要报名')
  await fillSignup(wang.page, { ...wangFang, nickname: '晴天', introduction: '喜欢安静的书店。' })
  await agree(wang.page)
  await wang.press(/^提交/)
  await wang.sees('等主办方审核')
  await takePicture(wang.page, 'six-婚恋交友-worker')
  for (const [openid, fullName, phone] of [
    ['li-qiang', '示例李强', '13800000501'],
    ['zhao-lei', '示例赵磊', '13800000502'],
  ] as const)
    await signUpUnseen(desk, id, openid, { fullName, sex: '男', phone, nickname: fullName.slice(-1) })

  const xu = await desk.open(organizer, `/managedEvent?id=${id}`)
  await xu.sees('待审核 3')
  await xu.page.getByRole('link', { name: /全选/ }).click()
  await xu.press('通过：所选 3 人')
  await takePicture(xu.page, 'six-婚恋交友-review')
  await xu.agree('通过')
  await xu.sees('已确认 3 人')
  // One more tap was 全选, which is a link.
  expect(xu.effort()).toEqual({ taps: 2, answers: 0 })
  await wang.page.reload()
  await wang.sees('F01')
})

test('on the evening Wang Fang and Li Qiang come; it is finished, and she says how it was', async () => {
  await letBegin(desk, id)
  const door = await letIn(desk, id, [
    { ...wangFang, seat: 'F01' },
    { fullName: '示例李强', phone: '13800000501', seat: 'M01' },
  ])
  await door.sees('到场 2/3')
  await takePicture(door.page, 'six-婚恋交友-door')
  expect(await finish(desk, id, wangFang, '灯光很好，茶有点凉。')).toEqual({ taps: 2, answers: 0 })
  await expectStandings(desk, id, '王芳 已签到 F01，李强 已签到 M01，赵磊 未到场 M02')
})
