import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDoor, aGuest, anEventToday, anOrganizer, aScan } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let eventId: string
let zhouLi: Person
let wangFang: Person
let liQiang: Person
let zhaoLei: Person

beforeAll(async () => {
  eventId = await anEvent(database.current, { pools: { 男: 1, 女: 2 } })
  zhouLi = await anOrganizer(database.current, eventId, '13800000091')
  wangFang = await signIn(database.current, 'Wang Fang')
  liQiang = await signIn(database.current, 'Li Qiang')
  zhaoLei = await signIn(database.current, 'Zhao Lei')
  await signUp(wangFang, eventId, { sex: '女', phone: '13800000092' })
  await signUp(liQiang, eventId, { sex: '男', fullName: '示例李强', phone: '13800000093' })
  await signUp(zhaoLei, eventId, { sex: '男', fullName: '示例赵磊', phone: '13800000094' })
})

const count = (segment: object, id = eventId) =>
  zhouLi.call<{ recipients: number }>('count_recipients', { event_id: id, segment })
const send = (segment: object, body: string, id = eventId) =>
  ({ event_id: id, client_token: randomUUID(), segment, body }) as const
const read = async (person: Person) =>
  (await person.call<{ title: string; body: string }[]>('list_messages'))
    .filter(({ title }) => title === '活动通知')
    .map(({ body }) => body)

describe('a message to a segment', () => {
  test('reaches the men and not the women, the waiting and not the confirmed, with time and place in it', async () => {
    expect(await count({ statuses: ['已确认'] })).toMatchObject({ recipients: 2 })
    expect(await count({ statuses: ['已确认'], pool: '男' })).toMatchObject({ recipients: 1 })
    expect(await count({ statuses: ['候补'] })).toMatchObject({ recipients: 1 })
    const sent = await zhouLi.call(
      'send_event_message',
      send({ statuses: ['已确认'], pool: '男' }, '男士请早到'),
    )
    expect(sent).toMatchObject({ recipients: 1, audience: '已确认，男', isForOne: false })
    expect(await read(liQiang)).toEqual([
      expect.stringMatching(/（\d+月\d+日 \d\d:\d\d，示例地点）：男士请早到$/),
    ])
    expect(await read(wangFang)).toEqual([])
    expect(await read(zhaoLei)).toEqual([])
  })

  test('reaches one person, whom the list of messages calls by number and never by name', async () => {
    const [signup] = await database.current.query<{ id: string }>(
      `select id from public.signups where event_id = $1 and full_name = '示例李强'`,
      [eventId],
    )
    const one = { statuses: ['已确认'], signupId: signup?.id }
    expect(await zhouLi.call('send_event_message', send(one, '您的发票到了'))).toMatchObject({
      recipients: 1,
      audience: expect.stringMatching(/^第 \d+ 号报名$/),
      isForOne: true,
    })
    expect((await read(liQiang))[0]).toContain('您的发票到了')
    expect(await read(wangFang)).toEqual([])
  })

  test('reaches exactly those who were chosen, and two choices of as many people are two messages', async () => {
    const rows = await database.current.query<{ id: string; name: string }>(
      `select id, full_name as name from public.signups where event_id = $1`,
      [eventId],
    )
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id
    const [li, zhao] = [idOf('示例李强'), idOf('示例赵磊')]
    const chosen = (signupIds: readonly (string | undefined)[]) => ({ statuses: ['已确认'], signupIds })
    expect(await count(chosen([li, zhao]))).toMatchObject({ recipients: 2 })
    expect(await zhouLi.call('send_event_message', send(chosen([li]), '请坐前排'))).toMatchObject({
      recipients: 1,
      audience: '选中的 1 人：第 2 号',
      isForOne: false,
    })
    await zhouLi.call('send_event_message', send(chosen([zhao]), '请坐前排'))
    for (const person of [liQiang, zhaoLei]) expect((await read(person))[0]).toContain('请坐前排')
    expect(await read(wangFang)).toEqual([])
    expect(
      await zhouLi.refusal('count_recipients', {
        event_id: eventId,
        segment: chosen(Array.from({ length: 201 }, () => li)),
      }),
    ).toContain('一次最多发给选中的 200 人')
  })

  test('to nobody is refused with a sentence, and so is one that nobody can read', async () => {
    expect(await zhouLi.refusal('send_event_message', send({ statuses: ['待审核'] }, '请稍等'))).toBe(
      '422 invalid_input segment 这里现在没有人，请另选发给谁。',
    )
    for (const unreadable of ['\u200b\u200b\u200b\u200b', '\u2800 \u2800', '字'.repeat(100_000)])
      expect(await zhouLi.refusal('send_event_message', send({ statuses: ['已确认'] }, unreadable))).toMatch(
        /^422 invalid_input body /,
      )
    expect(await zhouLi.refusal('count_recipients', { event_id: eventId, segment: { session: 7 } })).toMatch(
      /没有这一场/,
    )
  })

  test('from two organizers with the same words at the same moment is one message', async () => {
    const zhouMin = await anOrganizer(database.current, eventId, '13800000095')
    const words = send({ statuses: ['已确认'], pool: '女' }, '请带身份证')
    await zhouLi.call('send_event_message', words)
    await zhouMin.call('send_event_message', { ...words, client_token: randomUUID() })
    expect(await read(wangFang)).toHaveLength(1)
  })

  test('reaches nobody twice whom a captain and a status name, and says who has no account', async () => {
    await behindTheGuards(
      database.current,
      `update public.signups set worker_id = null where event_id = $1 and full_name = '示例赵磊'`,
      [eventId],
    )
    expect(await count({ statuses: ['候补'] })).toEqual({ recipients: 0, withoutAccount: 1 })
    expect(await zhouLi.refusal('send_event_message', send({ statuses: ['候补'] }, '请等电话'))).toContain(
      '没有账号，收不到消息',
    )
  })
})

test('who has not come yet is told, who is in is not', async () => {
  const today = await anEventToday(database.current)
  const chen = await anOrganizer(database.current, today, '13800000096')
  const here = await aGuest(database.current, today, { fullName: '示例到了', phone: '13800000097' })
  const late = await aGuest(database.current, today, { fullName: '示例没到', phone: '13800000098' })
  await aDoor(chen, today, '南门').scanOne(aScan(here))
  const segment = { statuses: ['已确认', '已签到'], only: '还没签到' }
  await chen.call('send_event_message', send(segment, '还有十分钟开始', today))
  expect(await read(late.person)).toHaveLength(1)
  expect(await read(here.person)).toHaveLength(0)
})
