import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Effort, effortTable } from '../../support/effort.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { type Desk, letBegin, openDesk, organizer, signUpUnseen } from '../../support/six-events/desk.ts'
import { choose, makeEvent, once, type } from '../../support/six-events/make-event.ts'

/*
 * The main jobs of an organizer, counted beside what the browser tests of version 0.3.0 did for the same (its tag's
 * tests/browser/organizer.test.ts, organizer-export.test.ts and door.test.ts). `npm run effort` prints the table.
 */
let desk: Desk
let eventId: string
const rows: { name: string; effort: Effort; goal: Effort }[] = []
beforeAll(async () => {
  desk = await openDesk()
  eventId = await createEvent(desk.app.supabase, { men: 6, women: 6, columns: { needs_review: true } })
  for (let number = 1; number <= 12; number += 1)
    await signUpUnseen(desk, eventId, `worker-${number}`, {
      fullName: `示例${'甲乙丙丁戊己庚辛壬癸子丑'[number - 1]}`,
      sex: number % 2 === 0 ? '男' : '女',
      phone: `138000${10_000 + number}`,
    })
}, 120_000)
afterAll(async () => {
  await desk?.close()
  process.stdout.write(`${effortTable(rows)}\n`)
})

/** `more`: what this version asks beside it, on purpose. */
function compare(name: string, effort: Effort, before: Effort, more: Effort = { taps: 0, answers: 0 }): void {
  rows.push({ name, effort, goal: before })
  expect(effort.taps, `${name}: taps`).toBeLessThanOrEqual(before.taps + more.taps)
  expect(effort.answers, `${name}: answers`).toBeLessThanOrEqual(before.answers + more.answers)
}
const open = (page: string) => desk.open(organizer, `/${page}?id=${eventId}`)

test('making and publishing a matchmaking evening takes Xu Min no more than before', async () => {
  const { effort } = await makeEvent(desk, {
    kind: '婚恋交友',
    title: '示例冬日漫步',
    when: once,
    seats: [
      choose('名额怎么算', '男女分开'),
      type('男士名额', '15'),
      type('女士名额', '15'),
      choose('报名要审核', '是'),
    ],
  })
  // The end of the event follows its start now; whom to ask and the contact's phone are new.
  compare('make and publish', effort, { taps: 22, answers: 10 }, { taps: 2, answers: 1 })
})

test('so do a refusal, finding somebody, a message, an export and closing', async () => {
  const refuser = await open('managedEvent')
  await refuser.press('不通过：示例甲')
  await refuser.choose('原因', '不符合报名条件')
  await refuser.press('不通过，通知本人')
  await refuser.page.getByRole('heading', { name: '待审核 11' }).waitFor()
  compare('refuse one with a reason', refuser.effort(), { taps: 3, answers: 1 })

  const decider = await open('managedEvent')
  await decider.page.getByRole('link', { name: /全选 11/ }).click()
  await decider.press('通过：所选 11 人')
  await decider.agree('通过')
  await decider.sees('已确认 11 人')
  await decider.press('关闭')
  const { taps, answers } = decider.effort()
  // 全选 is a link, which the hand does not press. The confirmation says how many people are told.
  compare('pass all who wait', { taps: taps + 1, answers }, { taps: 3, answers: 0 }, { taps: 1, answers: 0 })

  const finder = await open('roster')
  await finder.type('找人', '0003')
  await finder.sees('找到 1 人')
  await finder.press(/示例丙.*看报名资料/)
  await finder.page.getByRole('dialog', { name: '示例丙' }).waitFor()
  compare('find somebody by the last digits', finder.effort(), { taps: 2, answers: 1 })

  const writer = await open('managedEvent')
  await writer.press('发通知')
  await writer.type('通知内容', '请带好身份证，13:30 开始签到')
  await writer.press('发给 11 人')
  await writer.agree('发送')
  await writer.sees('今天还能发 4 条')
  compare('write to all who are confirmed', writer.effort(), { taps: 4, answers: 1 })

  const exporter = await open('managedEvent')
  await exporter.press('导出')
  const coming = exporter.page.waitForEvent('download')
  await exporter.press('导出 CSV')
  await coming
  compare('download the roster', exporter.effort(), { taps: 2, answers: 0 })

  const closer = await open('managedEvent')
  await closer.press(/^关闭报名/)
  await closer.agree('关闭报名')
  await closer.sees('报名已关闭')
  compare('close signups', closer.effort(), { taps: 2, answers: 0 })
})

test('at the door one tap less from the list, and canceling is as before', async () => {
  await letBegin(desk, eventId)
  const door = await open('roster')
  await door.type('找人', '0004')
  await door.sees('找到 1 人')
  await door.press(/示例丁.*看报名资料/)
  await door.press(/^签到/)
  await door.sees('已签到')
  compare('let in somebody without a phone', door.effort(), { taps: 4, answers: 2 })

  const canceler = await open('managedEvent')
  await canceler.press(/^取消活动/)
  await canceler.type('取消的原因', '连日大雨，场地积水')
  await canceler.press(/^取消活动，通知/)
  await canceler.agree('取消活动')
  await canceler.sees('活动已取消：连日大雨，场地积水')
  compare('cancel with a reason', canceler.effort(), { taps: 4, answers: 1 })
})
