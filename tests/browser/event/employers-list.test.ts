import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hand } from '../../support/counting-hand.ts'
import { anEvent } from '../../support/database/events.ts'
import { type Desk, openDesk, organizer, signUpUnseen } from '../../support/six-events/desk.ts'
import { choose, inDays, type } from '../../support/six-events/make-event.ts'
import { takePicture } from '../../support/worker-page.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  const fair = await anEvent(desk.app.supabase, { kind: '招聘会', pools: { 不限: 9 } })
  for (const [index, employer] of [
    '示例快递公司',
    '示例快递公司',
    '示例医院',
    '示例医院',
    '示例小店',
  ].entries())
    await signUpUnseen(desk, fair, `worker-${index}`, { employer, phone: `1380000080${index}` })
})
afterAll(() => desk?.close())

/** Xu Min's new event at 报名条件. */
async function openConditions(): Promise<Hand> {
  const hand = await desk.open(organizer, '/planEvent')
  const steps = [
    [choose('活动类型', '招聘会'), type('活动名称', '示例冬季招聘会')],
    [
      type('活动开始日期', inDays(20)),
      type('地点名称', '示例会展中心'),
      type('详细地址', '示例路 9 号'),
      (one: Hand) => one.press(/^所在市县/),
      (one: Hand) => one.press('合肥市'),
      (one: Hand) => one.press('包河区'),
    ],
    [],
    [choose('名额怎么算', '不分男女'), type('名额', '300')],
  ]
  for (const [index, acts] of steps.entries()) {
    for (const act of acts) await act(hand)
    if (index === 1) await hand.sees('在微信小程序里可以在地图上选')
    await hand.press('下一步')
  }
  await hand.sees('只限这些单位')
  return hand
}
const written = (hand: Hand) => hand.page.getByLabel('只限这些单位', { exact: true }).inputValue()

test('Xu Min finds employers by a part of the name, ticks them, and adds one that is not known', async () => {
  const hand = await openConditions()
  await hand.press('只限这些单位：从名单里选')
  await hand.page.getByRole('checkbox', { name: '示例医院，2 人报过名' }).waitFor()
  expect(await hand.page.getByText('示例小店').count()).toBe(0)
  await takePicture(hand.page, 'employers-list')
  await hand.type('找单位', '快递')
  await hand.page.getByRole('checkbox', { name: '示例医院，2 人报过名' }).waitFor({ state: 'detached' })
  await hand.tick('示例快递公司，2 人报过名')
  await hand.type('找单位', '示例一厂')
  await hand.tick('加上“示例一厂”')
  await hand.press('选好了，2 个')
  await hand.sees('2 个单位')
  expect(await written(hand)).toBe('示例快递公司\n示例一厂')

  await hand.press('只限这些单位：从名单里选')
  await hand.tick('示例快递公司，2 人报过名')
  await hand.press('选好了，1 个')
  expect(await written(hand)).toBe('示例一厂')
})

test('a pasted list is read a line each; a name that stands twice is named with its places', async () => {
  const hand = await openConditions()
  await hand.type('只限这些单位', '1. 示例一厂\n2. 示例（合肥）二厂\n3. 示例(合肥)二厂')
  await hand.sees('3 个单位')
  await hand.press('下一步')
  const question = hand.page.locator('#field-employers')
  await question.getByRole('alert').waitFor()
  expect(await question.getByRole('alert').textContent()).toBe(
    '“示例(合肥)二厂”写了两遍，第 2 个和第 3 个，留一个就够',
  )
  await takePicture(hand.page, 'employers-twice')
  await hand.type('只限这些单位', '1. 示例一厂\n2. 示例（合肥）二厂')
  await hand.press('下一步')
  await hand.sees('还想问什么')
})
