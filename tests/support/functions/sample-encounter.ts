import { behindTheGuards } from '../database/console.ts'
import { signInOrganizer } from './organizer.ts'
import { type Phone, signIn } from './phone.ts'
import { createEvent, sampleSignup } from './sample-event.ts'
import type { TestServer } from './start-test-server.ts'

export type Guest = { phone: Phone; seat: string }
export type EncounterEvent = { params: { id: string }; organizer: Phone; men: Guest[]; women: Guest[] }

let lastPhone = 13_800_060_000

function nextPhone(): string {
  lastPhone += 1
  return String(lastPhone)
}

/** Marks signups as checked in and their texts as checked, as the door and WeChat do. */
export async function checkInEverybody(server: Pick<TestServer, 'supabase'>, eventId: string): Promise<void> {
  for (const sql of [
    `update public.signups set status = '已签到' where event_id = $1 and status = '已确认'`,
    `update public.text_checks set state = '通过' where event_id = $1`,
  ])
    await behindTheGuards(server.supabase, sql, [eventId])
}

/** An evening with this many men and women, all checked in, and its organizer. */
export async function createEncounterEvent(
  server: TestServer,
  { men = 2, women = 2, tradeUnionId = '340100' } = {},
): Promise<EncounterEvent> {
  const eventId = await createEvent(server.supabase, {
    men,
    women,
    columns: { trade_union_id: tradeUnionId },
  })
  const params = { id: eventId }
  const organizer = await signInOrganizer(server, {
    openid: `organizer-${crypto.randomUUID()}`,
    phone: nextPhone(),
    eventId,
  })
  const invite = async (sex: '男' | '女', index: number): Promise<Guest> => {
    const phone = await signIn(server, `guest-${crypto.randomUUID()}`)
    const body = sampleSignup({ sex, phone: nextPhone(), nickname: `${sex}示例${index}` })
    const { seatLabel } = await phone.call('signUpForEvent', { params, body })
    if (seatLabel === null) throw new Error('no seat')
    return { phone, seat: seatLabel }
  }
  const everybody: EncounterEvent = { params, organizer, men: [], women: [] }
  for (let index = 1; index <= men; index += 1) everybody.men.push(await invite('男', index))
  for (let index = 1; index <= women; index += 1) everybody.women.push(await invite('女', index))
  await checkInEverybody(server, eventId)
  return everybody
}

/** One of several people who must exist. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`nobody at ${index}`)
  return found
}
