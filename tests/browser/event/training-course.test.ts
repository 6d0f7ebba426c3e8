import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, letBegin, openDesk, organizer, signUpUnseen } from '../../support/six-events/desk.ts'
import { choose, makeEvent, sessions, type } from '../../support/six-events/make-event.ts'
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

test('Xu Min makes a course of three evenings on her phone', async () => {
  const made = await makeEvent(desk, {
    kind: '技能培训',
    title: '示例养老护理技能课',
    when: sessions('分几次办，每次都来', 3),
    seats: [choose('名额怎么算', '不分男女'), type('名额', '40')],
  })
  id = made.id
  expect(made.effort).toEqual({ taps: 32, answers: 18 })
})

test('Wang Fang and Li Qiang sign up once for all three', async () => {
  const wang = await signUpOnPhone(desk, id, wangFang)
  await wang.sees('报上了')
  await takePicture(wang.page, 'six-技能培训-worker')
  await signUpUnseen(desk, id, 'li-qiang', { fullName: '示例李强', sex: '男', phone: '13800000602' })
})

test('each evening has its own check-in: Wang Fang comes to all, Li Qiang to the second only', async () => {
  for (const session of [1, 2, 3]) {
    await letBegin(desk, id, session)
    const liQiang = { fullName: '示例李强', phone: '13800000602', seat: 'N02' }
    const door = await letIn(desk, id, [{ ...wangFang, seat: 'N01' }, ...(session === 2 ? [liQiang] : [])])
    await door.sees(`到场 ${session === 2 ? 2 : 1}/2`)
    await takePicture(door.page, `six-技能培训-door-${session}`)
    await door.page.context().close()
  }
  const attended = await desk.app.supabase.query(
    `select full_name, private.attended_sessions(id)::text as evenings from public.signups
     where event_id = $1 order by line_number`,
    [id],
  )
  expect(attended).toEqual([
    { full_name: '示例王芳', evenings: '[1, 2, 3]' },
    { full_name: '示例李强', evenings: '[2]' },
  ])
  const roster = await desk.open(organizer, `/roster?id=${id}`)
  await roster.press(/示例李强.*看报名资料/)
  await roster.sees('第 2 场')
  await takePicture(roster.page, 'six-技能培训-attendance')
})

test('it is finished, and Wang Fang says how it was', async () => {
  expect(await finish(desk, id, wangFang, '老师讲得清楚。')).toEqual({ taps: 2, answers: 0 })
  await expectStandings(desk, id, '王芳 已签到 N01，李强 已签到 N02')
})
