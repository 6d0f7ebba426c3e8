import { expect } from 'vitest'
import type { Hand } from '../counting-hand.ts'
import { tellWho } from '../signup-form.ts'
import { takePicture } from '../worker-page.ts'
import { type Desk, letEnd, organizer } from './desk.ts'

/** A worker with a phone. */
type Worker = { openid: string; fullName: string; sex: '男' | '女'; birthDate: string; phone: string }
export const wangFang: Worker = {
  openid: 'wang-fang',
  fullName: '示例王芳',
  sex: '女',
  birthDate: '1996-05-20',
  phone: '13800000503',
}

/** Answers 您的信息 and what `more` asks, agrees and sends. */
export async function signUpOnPhone(
  desk: Desk,
  eventId: string,
  worker: Worker,
  more: (hand: Hand) => Promise<void> = async () => {},
): Promise<Hand> {
  const hand = await desk.open(worker.openid, `/event?id=${eventId}`)
  await hand.press('我要报名')
  await tellWho(hand.page, worker)
  await hand.press('下一步')
  await more(hand)
  await consentAndSend(hand)
  return hand
}

export async function consentAndSend(hand: Hand): Promise<void> {
  await hand.tick(/我同意主办方/)
  await hand.press(/^提交/)
}

/** Lets people in at the door by name and last four digits. Returns the door. */
export async function letIn(
  desk: Desk,
  eventId: string,
  guests: readonly { fullName: string; phone: string; seat: string }[],
): Promise<Hand> {
  const door = await desk.open(organizer, `/door?id=${eventId}`)
  for (const { fullName, phone, seat } of guests) {
    await door.press('按姓名找')
    await door.type('姓名', fullName)
    await door.type('手机号最后四位', phone.slice(-4))
    await door.page.getByRole('dialog').getByRole('button', { name: '签到', exact: true }).click()
    await door.sees(`${seat} 已签到`)
  }
  return door
}

/** The event is over: attendance is settled, the worker says how it was, and Xu Min reads it. */
export async function finish(desk: Desk, eventId: string, worker: Pick<Worker, 'openid'>, words: string) {
  await letEnd(desk, eventId)
  const desktop = await desk.open(organizer, `/managedEvent?id=${eventId}`)
  await desktop.press(/^整理到场情况/)
  await desktop.agree('整理')
  await desktop.sees('已整理')
  const effort = desktop.effort()
  const guest = await desk.open(worker.openid, `/mySignup?id=${eventId}`)
  await guest.sees('谢谢您来参加')
  await guest.choose('评价', '很满意')
  await guest.type('想说的话', words)
  await guest.press('提交评价')
  await guest.sees('您的评价')
  await desktop.page.reload()
  await desktop.sees(words)
  await takePicture(desktop.page, `six-finished-${eventId.slice(0, 4)}`)
  return effort
}

/** Everybody's status in the order of arrival, without the 示例 of their names. */
export async function expectStandings({ app }: Desk, eventId: string, wanted: string): Promise<void> {
  const [row] = await app.supabase.query<{ lines: string }>(
    `select string_agg(concat_ws(' ', substr(full_name, 3), status, seat_label), '，' order by line_number) as lines
     from public.signups where event_id = $1`,
    [eventId],
  )
  expect(row?.lines).toBe(wanted)
}
