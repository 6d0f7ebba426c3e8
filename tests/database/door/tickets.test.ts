import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDoor, aGuest, anEventToday, anOrganizer, aScan, type Guest } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let number = 13_900_000_000
let eventId: string
let xuMin: Person
let liQiang: Guest
let door: ReturnType<typeof aDoor>

beforeEach(async () => {
  eventId = await anEventToday(database.current)
  number += 1
  xuMin = await anOrganizer(database.current, eventId, String(number))
  liQiang = await aGuest(database.current, eventId, { fullName: '示例李强', phone: '13800000201', sex: '男' })
  // The phone has had its ticket for a while.
  await behindTheGuards(
    database.current,
    `update public.signup_tickets set registered_at = now() - interval '1 hour'`,
  )
  door = aDoor(xuMin, eventId, '1号门')
})

describe('a ticket', () => {
  const register = (guest: Guest, publicKey: string, isMove = false) => ({
    signup_id: guest.signupId,
    public_key: publicKey,
    is_move: isMove,
  })
  const another = () => randomBytes(32).toString('hex')

  test('registered twice by the same phone stays as it is', async () => {
    const again = await liQiang.person.call('register_ticket', register(liQiang, liQiang.publicKey))
    expect(again).toMatchObject({ movesLeft: 5 })
  })

  test('moves to another phone only when Li Qiang asks for it, and he gets a message', async () => {
    const other = another()
    expect(await liQiang.person.refusal('register_ticket', register(liQiang, other))).toBe(
      '409 ticket_elsewhere',
    )
    expect(await liQiang.person.call('register_ticket', register(liQiang, other, true))).toMatchObject({
      movesLeft: 4,
    })
    const messages = await liQiang.person.call<{ title: string }[]>('list_messages')
    expect(messages[0]?.title).toBe('您的票换到了另一部手机')
    await behindTheGuards(
      database.current,
      `update public.signup_tickets set replaced_at = now() - interval '1 minute' where replaced_at is not null`,
    )
    expect(await door.scanOne(aScan(liQiang))).toMatchObject({
      outcome: '未通过',
      refusal: '票在另一部手机上',
    })
    expect(await door.scanOne(aScan({ ...liQiang, publicKey: other }))).toMatchObject({ outcome: '已签到' })
  })

  test('moves five times and not a sixth', async () => {
    for (let move = 0; move < 5; move += 1)
      await liQiang.person.call('register_ticket', register(liQiang, another(), true))
    expect(await liQiang.person.refusal('register_ticket', register(liQiang, another(), true))).toBe(
      '409 ticket_moves_used_up',
    )
  })

  test('cannot be registered by anybody else, and a waiting person has none', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    expect(await wangFang.refusal('register_ticket', register(liQiang, another(), true))).toBe(
      '404 not_found',
    )
    await liQiang.person.call('cancel_signup', { signup_id: liQiang.signupId })
    expect(await liQiang.person.refusal('register_ticket', register(liQiang, liQiang.publicKey))).toBe(
      '409 no_ticket',
    )
  })
})

describe('the list for an offline door', () => {
  test('holds hash, seat, sex and surname of each ticket and nothing else, for twelve hours; the download is logged', async () => {
    const list = await xuMin.call<{ tickets: object[]; now: string; expiresAt: string }>('get_door_list', {
      event_id: eventId,
    })
    expect(list.tickets).toEqual([
      { hash: expect.stringMatching(/^[0-9a-f]{32}$/), seatLabel: 'M01', sex: '男', surname: '示' },
    ])
    expect(Object.keys(list).sort()).toEqual(['expiresAt', 'now', 'tickets', 'version'])
    expect(Date.parse(list.expiresAt) - Date.parse(list.now)).toBe(12 * 3_600_000)
    const [entry] = await database.current.query('select * from public.access_log order by id desc limit 1')
    expect(entry).toMatchObject({ action: '下载签到名单', row_count: 1 })
  })

  test('is not given thirteen hours before the start, nor after the end', async () => {
    for (const starts of ['13 hours', '-5 hours']) {
      await behindTheGuards(
        database.current,
        `update public.events set starts_at = now() + $2::interval, ends_at = now() + $2::interval + interval '3 hours',
           signup_opens_at = now() - interval '9 days', signup_closes_at = now() - interval '8 days',
           cancel_deadline = now() - interval '8 days' where id = $1`,
        [eventId, starts],
      )
      expect(await xuMin.refusal('get_door_list', { event_id: eventId }), starts).toBe('409 door_closed')
    }
  })

  test('has another version when somebody cancels or moves the ticket', async () => {
    const version = async () =>
      (await xuMin.call<{ listVersion: string }>('get_door', { event_id: eventId })).listVersion
    const versions = [await version()]
    await aGuest(database.current, eventId)
    versions.push(await version())
    await liQiang.person.call('cancel_signup', { signup_id: liQiang.signupId })
    versions.push(await version())
    expect(new Set(versions).size).toBe(3)
  })

  test('the numbers per pool follow the people', async () => {
    await door.scanOne(aScan(liQiang))
    expect(await xuMin.call('get_door', { event_id: eventId })).toMatchObject({
      pools: [
        { pool: '男', expected: 1, arrived: 1 },
        { pool: '女', expected: 0, arrived: 0 },
      ],
    })
  })
})
