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
import { takePicture } from '../../support/worker-page.ts'

let desk: Desk
let id = ''
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

test('Xu Min makes a job fair of 300 places of three kinds on her phone', async () => {
  const made = await makeEvent(desk, {
    kind: '招聘会',
    title: '示例冬季招聘会',
    when: once,
    seats: [
      choose('名额怎么算', '分几种名额'),
      type('名额 1 名字', '本区'),
      type('名额 1 几个', '100'),
      choose('名额 1 在哪里工作的人', '活动所在的县（市、区）'),
      type('名额 2 名字', '五十岁以上'),
      type('名额 2 几个', '50'),
      choose('名额 2 在哪里工作的人', '不限'),
      type('名额 2 最小年龄', '50'),
      press('再添一个名额'),
      type('名额 3 名字', '其他'),
      type('名额 3 几个', '150'),
      choose('名额 3 在哪里工作的人', '不限'),
    ],
  })
  id = made.id
  expect(made.effort).toEqual({ taps: 32, answers: 18 })
})

test('people have the seats that fit them, at once: of the county, of their age, the others', async () => {
  const own = await signUpOnPhone(desk, id, wangFang)
  await own.sees('报上了')
  await takePicture(own.page, 'six-招聘会-worker')
  await signUpUnseen(desk, id, 'zhao-gang', {
    fullName: '示例赵刚',
    sex: '男',
    birthDate: '1970-01-02',
    regionCode: '340202',
    phone: '13800000601',
  })
  await signUpUnseen(desk, id, 'sun-wei', {
    fullName: '示例孙伟',
    sex: '男',
    regionCode: '340202',
    phone: '13800000602',
  })
  const event = await desk.open('sun-wei', `/event?id=${id}`)
  for (const words of ['本区', '五十岁以上', '其他']) await event.sees(words)
  const pools = await desk.app.supabase.query(
    'select pool, taken::integer from private.count_seats($1) order by capacity',
    [id],
  )
  expect(pools).toEqual([
    { pool: '五十岁以上', taken: 1 },
    { pool: '本区', taken: 1 },
    { pool: '其他', taken: 1 },
  ])
})

test('on the day two come; it is finished, and Wang Fang says how it was', async () => {
  await letBegin(desk, id)
  const roster = await desk.open(organizer, `/roster?id=${id}`)
  await roster.sees('共 3 人')
  await takePicture(roster.page, 'six-招聘会-roster')
  const labels = await desk.app.supabase.query<{ seat_label: string; full_name: string }>(
    'select full_name, seat_label from public.signups where event_id = $1',
    [id],
  )
  const seatOf = (name: string) => labels.find(({ full_name }) => full_name === name)?.seat_label ?? ''
  await letIn(desk, id, [
    { ...wangFang, seat: seatOf('示例王芳') },
    { fullName: '示例赵刚', phone: '13800000601', seat: seatOf('示例赵刚') },
  ])
  expect(await finish(desk, id, wangFang, '岗位很多，谢谢。')).toEqual({ taps: 2, answers: 0 })
  await expectStandings(
    desk,
    id,
    ['王芳 已签到', '赵刚 已签到', '孙伟 未到场']
      .map((line) => `${line} ${seatOf(`示例${line.split(' ')[0]}`)}`)
      .join('，'),
  )
})
