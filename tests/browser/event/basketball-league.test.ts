import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, letBegin, openDesk, organizer } from '../../support/six-events/desk.ts'
import { choose, makeEvent, sessions, type } from '../../support/six-events/make-event.ts'
import { finish, letIn, signUpOnPhone, wangFang } from '../../support/six-events/run-event.ts'
import { foundTeam, joinTeam, phoneOfMate } from '../../support/six-events/teams.ts'
import { takePicture } from '../../support/worker-page.ts'

let desk: Desk
let id = ''
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

const mates = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子'].map((name) => `示例${name}`)

test('Xu Min makes a league of teams of twelve on two match days', async () => {
  const made = await makeEvent(desk, {
    kind: '文体活动',
    title: '示例职工篮球联赛',
    when: sessions('分几次办，每次都来', 2, 7),
    seats: [
      choose('报名方式', '组队'),
      type('最多几队', '8'),
      type('每队至少', '12'),
      type('每队最多', '12'),
    ],
  })
  id = made.id
  expect(made.effort).toEqual({ taps: 30, answers: 17 })
})

test('a team of eleven still waits for one; with the twelfth it has its place', async () => {
  const captain = await signUpOnPhone(desk, id, wangFang, (hand) => foundTeam(hand, '示例联队'))
  await captain.sees('还差 11 人，报名截止时不够会解散')
  await joinTeam(desk, id, '示例联队', mates.slice(0, -1))
  await captain.page.reload()
  await captain.sees('待组队')
  await captain.sees('还差 1 人，报名截止时不够会解散')
  await takePicture(captain.page, 'six-文体活动-short')
  await joinTeam(desk, id, '示例联队', mates.slice(-1), mates.length - 1)
  await captain.page.reload()
  await captain.sees('报上了')
  await takePicture(captain.page, 'six-文体活动-worker')
  const roster = await desk.open(organizer, `/roster?id=${id}`)
  await roster.sees('共 12 人')
  await takePicture(roster.page, 'six-文体活动-roster')
})

test('on both match days players are let in; it is finished, and the captain says how it was', async () => {
  const centre = { fullName: mates[0] ?? '', phone: phoneOfMate(0), seat: 'N01-2' }
  await letBegin(desk, id, 1)
  await letIn(desk, id, [{ ...wangFang, seat: 'N01' }, centre])
  await letBegin(desk, id, 2)
  const door = await letIn(desk, id, [{ ...wangFang, seat: 'N01' }])
  await door.sees('到场 1/12')
  expect(await finish(desk, id, wangFang, '比赛很精彩。')).toEqual({ taps: 2, answers: 0 })
  const standings = await desk.app.supabase.query(
    `select status, count(*)::integer as people from public.signups where event_id = $1 group by status order by status`,
    [id],
  )
  expect(standings).toEqual(
    expect.arrayContaining([
      { status: '已签到', people: 2 },
      { status: '未到场', people: 10 },
    ]),
  )
})
