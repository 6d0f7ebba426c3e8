import { todayInChina } from '#shared/foundation/china-time.ts'
import type { Hand } from '../counting-hand.ts'
import { takePicture } from '../worker-page.ts'
import { type Desk, organizer } from './desk.ts'

/** One thing that the organizer does in the form. */
type Act = (hand: Hand) => Promise<void>

export const press =
  (name: string): Act =>
  (hand) =>
    hand.press(name)
export const choose =
  (question: string, option: string): Act =>
  (hand) =>
    hand.choose(question, option)
export const type =
  (label: string, text: string): Act =>
  (hand) =>
    hand.type(label, text)

export const inDays = (days: number) => todayInChina(Date.now() + days * 86_400_000)

/** What is done on each step of the form, beside leaving it. A step without acts is left as it is. */
type Making = {
  kind: string
  title: string
  about?: readonly Act[]
  /** The day, or the sessions. */
  when: readonly Act[]
  seats: readonly Act[]
  admission?: readonly Act[]
  questions?: readonly Act[]
}

/** An event that takes place once, in twenty days. */
export const once: readonly Act[] = [type('活动开始日期', inDays(20))]

/** Sessions from 18:30 to 20:30: `first` days from now, and then each `step` days. */
export const sessions = (how: string, count: number, step = 1): readonly Act[] => [
  choose('办几次', how),
  ...Array.from({ length: Math.max(0, count - 2) }, () => press('再添一个场')),
  ...Array.from({ length: count }, (_, index) => [
    type(`场 ${index + 1} 日期`, inDays(20 + index * step)),
    type(`场 ${index + 1} 开始`, '18:30'),
    type(`场 ${index + 1} 结束`, '20:30'),
  ]).flat(),
]

const place: readonly Act[] = [
  type('地点名称', '示例文化宫'),
  type('详细地址', '示例路 1 号'),
  (hand) => hand.press(/^所在市县/),
  press('合肥市'),
  press('包河区'),
  type('联系人', '示例联系人'),
  type('联系电话', '0551-1234567'),
]

/**
 * Xu Min makes the event on her phone as the guide says, looks at it and publishes it: signups open at once. Returns its id
 * and what it took her.
 */
export async function makeEvent(desk: Desk, making: Making) {
  const { kind, title, about = [], when, seats, admission = [], questions = [] } = making
  const hand = await desk.open(organizer, '/managedEvents')
  await hand.press('新建活动')
  const steps: readonly (readonly Act[])[] = [
    [choose('活动类型', kind), type('活动名称', title), ...about],
    [...when, ...place],
    [],
    seats,
    admission,
    questions,
  ]
  for (const [index, acts] of steps.entries()) {
    for (const act of acts) await act(hand)
    await takePicture(hand.page, `six-${kind}-plan-${index + 1}`)
    await hand.press('下一步')
  }
  await hand.sees('职工看到的')
  await takePicture(hand.page, `six-${kind}-preview`)
  await hand.press('保存草稿')
  await hand.sees('这是草稿，职工看不到')
  await hand.press('发布活动')
  await hand.agree('发布')
  await hand.sees('报名中')
  await takePicture(hand.page, `six-${kind}-published`)
  const effort = hand.effort()
  const [made] = await desk.app.supabase.query<{ id: string }>(
    'select id from public.events where title = $1',
    [title],
  )
  await hand.page.context().close()
  return { id: made?.id ?? '', effort }
}
