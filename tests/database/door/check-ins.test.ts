import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDoor, aGuest, anEventToday, anOrganizer, aScan, type Guest } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { seatsThatLie } from '../../support/database/events.ts'
import type { Person } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
const minutes = (count: number) => new Date(Date.now() + count * 60_000)
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

async function statusOf(signupId: string): Promise<unknown> {
  const [row] = await database.current.query('select status from public.signups where id = $1', [signupId])
  return row?.status
}

async function historyOf(signupId: string): Promise<unknown[][]> {
  const rows = await database.current.query(
    'select status, note from public.signup_events where signup_id = $1 order by id',
    [signupId],
  )
  return rows.map(({ status, note }) => [status, note])
}

describe('at the door', () => {
  test('Li Qiang is in, once, however often the scan is sent', async () => {
    const scan = aScan(liQiang)
    const answers = [await door.scanOne(scan), await door.scanOne(scan)]
    expect(answers).toEqual([answers[0], answers[0]])
    expect(answers[0]).toMatchObject({ outcome: '已签到', seatLabel: 'M01', surname: '示', first: null })
    expect(await statusOf(liQiang.signupId)).toBe('已签到')
    expect((await historyOf(liQiang.signupId)).at(-1)).toEqual(['已签到', '1号门，扫码'])
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('a second scan says when and where the first was', async () => {
    const first = aScan(liQiang, { scannedAt: minutes(-3) })
    await door.scanOne(first)
    const second = await aDoor(xuMin, eventId, '2号门').scanOne(aScan(liQiang))
    expect(second).toMatchObject({ outcome: '重复', first: { door: '1号门' } })
    expect(Date.parse(second.first?.scannedAt ?? '')).toBe(Date.parse(first.scannedAt))
  })

  test('each refusal has its word, and none lets anybody in', async () => {
    const otherEvent = await anEventToday(database.current)
    const elsewhere = await aGuest(database.current, otherEvent)
    const gone = await aGuest(database.current, eventId)
    await gone.person.call('cancel_signup', { signup_id: gone.signupId })
    const noPhone = await aGuest(database.current, eventId)
    await behindTheGuards(database.current, 'delete from public.signup_tickets where signup_id = $1', [
      noPhone.signupId,
    ])
    const answers = await door.scan(
      aScan(liQiang, { fault: '票码不对' }),
      aScan(liQiang, { fault: '票码过期' }),
      aScan(elsewhere),
      aScan(gone),
      aScan({ signupId: randomUUID(), publicKey: liQiang.publicKey }),
      aScan(noPhone),
      aScan(liQiang, { publicKey: elsewhere.publicKey }),
      aScan(liQiang, { scannedAt: minutes(5) }),
      aScan(liQiang, { scannedAt: minutes(-13 * 60) }),
    )
    expect(answers.map(({ refusal }) => refusal)).toEqual([
      '票码不对',
      '票码过期',
      '不是本场活动的票',
      '报名已取消',
      '没有这张票',
      '没有这张票',
      '票在另一部手机上',
      '不在签到时间',
      '不在签到时间',
    ])
    expect(answers[2]).toMatchObject({ seatLabel: null, surname: null })
    expect(await statusOf(liQiang.signupId)).toBe('已确认')
  })

  test('nobody enters an event that was canceled', async () => {
    await behindTheGuards(
      database.current,
      `update public.events set state = '已取消', canceled_reason = '天气不好' where id = $1`,
      [eventId],
    )
    expect(await door.scanOne(aScan(liQiang))).toMatchObject({ refusal: '活动已取消' })
  })

  test('nobody but the organizers of this event scans, looks or takes back', async () => {
    const another = await anOrganizer(database.current, await anEventToday(database.current), '13912345678')
    const calls: [string, object][] = [
      ['check_in', { event_id: eventId, door: '1号门', device_id: randomUUID(), scans: [aScan(liQiang)] }],
      ['get_door', { event_id: eventId }],
      ['get_door_list', { event_id: eventId }],
      ['list_check_ins', { event_id: eventId }],
      ['undo_check_in', { event_id: eventId, scan_id: randomUUID(), reason: '扫错了' }],
    ]
    for (const [name, parameters] of calls) {
      expect(await another.refusal(name, parameters), name).toBe('404 not_found')
      expect(await liQiang.person.refusal(name, parameters), name).toBe('403 not_organizer')
    }
  })
})

describe('without signal', () => {
  const queued = (at: Date) => aScan(liQiang, { scannedAt: at, isQueued: true })

  test('of two doors that let Li Qiang in, the earlier scan counts and the later is a conflict, whichever comes first', async () => {
    const secondDoor = aDoor(xuMin, eventId, '2号门')
    const [late, early] = [queued(minutes(-5)), queued(minutes(-9))]
    expect(await secondDoor.scanOne(late)).toMatchObject({ outcome: '已签到' })
    expect(await door.scanOne(early)).toMatchObject({ outcome: '已签到' })
    const list = await xuMin.call<{ scanId: string; outcome: string; first: { scannedAt: string } | null }[]>(
      'list_check_ins',
      { event_id: eventId },
    )
    const conflict = list.find(({ scanId }) => scanId === late.scanId)
    expect(conflict?.outcome).toBe('冲突')
    expect(Date.parse(conflict?.first?.scannedAt ?? '')).toBe(Date.parse(early.scannedAt))
    expect(await xuMin.call('get_door', { event_id: eventId })).toMatchObject({ conflicts: 1 })
    expect(
      (await historyOf(liQiang.signupId)).filter(([status]) => String(status) === '已签到'),
    ).toHaveLength(1)
  })

  test('the same device’s second scan is no conflict', async () => {
    await door.scanOne(queued(minutes(-9)))
    expect(await door.scanOne(queued(minutes(-5)))).toMatchObject({ outcome: '重复' })
  })

  test('a scan that comes late is judged by the phone that had the ticket then', async () => {
    await liQiang.person.call('register_ticket', {
      signup_id: liQiang.signupId,
      public_key: randomBytes(32).toString('hex'),
      is_move: true,
    })
    expect(await door.scanOne(queued(minutes(-2)))).toMatchObject({ outcome: '已签到' })
  })

  test('who canceled before the scan came is refused, and the counters stay true', async () => {
    await liQiang.person.call('cancel_signup', { signup_id: liQiang.signupId })
    expect(await door.scanOne(queued(minutes(-2)))).toMatchObject({
      outcome: '未通过',
      refusal: '报名已取消',
    })
    expect(await seatsThatLie(database.current)).toEqual([])
  })
})

describe('by name and last digits', () => {
  test('Li Qiang is in without his phone, and the log says so', async () => {
    expect(await door.byName('示例李强', '0201')).toMatchObject({ outcome: '已签到', seatLabel: 'M01' })
    const [entry] = await database.current.query('select * from public.access_log order by id desc limit 1')
    expect(entry).toMatchObject({ action: '按姓名和手机尾号签到', row_count: 1 })
    expect(await door.byName('示例李强', '0201')).toMatchObject({ outcome: '重复' })
  })

  test('a wrong name or number finds nobody; after twenty misses there is a pause', async () => {
    for (let miss = 0; miss < 20; miss += 1)
      expect(await door.byName('示例李强', String(1000 + miss))).toMatchObject({
        refusal: '没有找到这个人',
        seatLabel: null,
      })
    expect(
      await xuMin.refusal('check_in_by_name', {
        event_id: eventId,
        door: '1号门',
        device_id: door.deviceId,
        scan_id: randomUUID(),
        full_name: '示例李强',
        phone_tail: '0201',
      }),
    ).toBe('429 rate_limited')
  })

  test('two of the same name and digits are not guessed at', async () => {
    await aGuest(database.current, eventId, { fullName: '示例李强', phone: '13911110201', sex: '男' })
    expect(await door.byName('示例李强', '0201')).toMatchObject({ refusal: '同名同尾号' })
  })
})

describe('taking a check-in back', () => {
  test('gives the seat its state before, says why in the history, and lets Li Qiang in again', async () => {
    const scan = aScan(liQiang)
    await door.scanOne(scan)
    const undo = { event_id: eventId, scan_id: scan.scanId, reason: '扫错了人' }
    await xuMin.call('undo_check_in', undo)
    await xuMin.call('undo_check_in', undo)
    expect(await statusOf(liQiang.signupId)).toBe('已确认')
    expect((await historyOf(liQiang.signupId)).at(-1)).toEqual(['已确认', '签到撤销了：扫错了人'])
    expect(await door.scanOne(aScan(liQiang, { scannedAt: new Date(Date.now() + 1000) }))).toMatchObject({
      outcome: '已签到',
    })
  })

  test('is not undone by a scan of before that comes late', async () => {
    const scan = aScan(liQiang)
    await door.scanOne(scan)
    await xuMin.call('undo_check_in', { event_id: eventId, scan_id: scan.scanId, reason: '扫错了人' })
    const late = aScan(liQiang, { scannedAt: minutes(-1), isQueued: true })
    expect(await aDoor(xuMin, eventId, '2号门').scanOne(late)).toMatchObject({ outcome: '冲突' })
    expect(await statusOf(liQiang.signupId)).toBe('已确认')
  })

  test('needs a check-in that counts', async () => {
    const refused = aScan(liQiang, { fault: '票码过期' })
    await door.scanOne(refused)
    const undo = { event_id: eventId, scan_id: refused.scanId, reason: '扫错了人' }
    expect(await xuMin.refusal('undo_check_in', undo)).toBe('409 not_checked_in')
    expect(await xuMin.refusal('undo_check_in', { ...undo, scan_id: randomUUID() })).toBe('404 not_found')
  })
})

test('staff read every scan in Chinese', async () => {
  await door.scanOne(aScan(liQiang))
  const [record] = await database.current.query(
    'select * from public.check_in_records where 活动编号 = $1 order by 1',
    [eventId],
  )
  expect(record).toMatchObject({
    结果: '已签到',
    座位号: 'M01',
    姓名: '示例李强',
    哪个门: '1号门',
    方式: '扫码',
  })
})
