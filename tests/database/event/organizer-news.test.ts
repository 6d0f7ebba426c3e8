import { expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { anOrganizer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let lastPhone = 13_800_000_700
const nextPhone = () => {
  lastPhone += 1
  return String(lastPhone)
}

/** A clock time in China, some days from today. The job is told which moment it is. */
const at = (days: number, clock: string) =>
  `(((now() at time zone 'Asia/Shanghai')::date + ${days}) + time '${clock}') at time zone 'Asia/Shanghai'`
const tell = (days: number, clock: string) =>
  behindTheGuards(database.current, `select private.tell_organizers(${at(days, clock)})`)
const read = async (person: Person) =>
  (await person.call<{ title: string; body: string; link: string }[]>('list_messages')).map(
    ({ title, body, link }) => ({ title, body, link }),
  )

async function anEventOf(changes: Parameters<typeof anEvent>[1] = {}) {
  const eventId = await anEvent(database.current, {
    pools: { 男: 1, 女: 1 },
    ...changes,
    columns: {
      starts_at: at(4, '14:00'),
      ends_at: at(4, '17:00'),
      signup_closes_at: at(3, '20:00'),
      cancel_deadline: at(3, '20:00'),
      ...changes.columns,
    },
  })
  return { eventId, organizer: await anOrganizer(database.current, eventId, nextPhone()) }
}
const join = async (eventId: string, sex = '女') =>
  signUp(await signIn(database.current, 'guest'), eventId, { sex, phone: nextPhone() })

test('somebody waits for review: the organizer hears it once in the daytime, the next ones together later', async () => {
  const { eventId, organizer } = await anEventOf({ needsReview: true })
  await join(eventId)
  await tell(1, '03:00')
  expect(await read(organizer)).toEqual([])
  await tell(1, '08:10')
  await tell(1, '08:20')
  expect(await read(organizer)).toEqual([
    {
      title: '有人等您审核',
      body: expect.stringMatching(/^“示例活动 .+”（.+ 14:00，示例地点）：现在有 1 人等您审核。$/),
      link: `/events/${eventId}/managed`,
    },
  ])
})

test('full is told once, and again when there were more seats and they are taken', async () => {
  const { eventId, organizer } = await anEventOf()
  await join(eventId, '男')
  await tell(1, '08:10')
  expect(await read(organizer)).toEqual([])
  await join(eventId, '女')
  await join(eventId, '女')
  await tell(1, '08:20')
  await tell(1, '08:28')
  const told = (await read(organizer)).filter(({ title }) => title === '活动报满了')
  expect(told).toMatchObject([{ body: expect.stringContaining('2 个名额报满了，还有 1 人候补') }])
})

test('the evening before they hear how it stands, not in the morning, not twice, and never of a canceled event', async () => {
  const { eventId, organizer } = await anEventOf()
  const canceled = await anEventOf()
  await join(eventId)
  await behindTheGuards(
    database.current,
    `update public.events set state = '已取消', canceled_reason = '下雨', canceled_at = now() where id = $1`,
    [canceled.eventId],
  )
  await tell(3, '08:10')
  await tell(3, '18:00')
  await tell(3, '18:10')
  const of = async (person: Person) => (await read(person)).filter(({ title }) => title === '活动就在明天')
  expect(await of(organizer)).toMatchObject([{ body: expect.stringContaining('：已确认 1 人。') }])
  expect(await read(canceled.organizer)).toEqual([])
})

test('once a day one digest over all events, in numbers; nothing new is no message, an event that is over never', async () => {
  const { eventId, organizer } = await anEventOf({ pools: { 女: 9 } })
  await tell(0, '12:00')
  await behindTheGuards(
    database.current,
    `update private.organizer_news set digest_told_at = now() - interval '1 hour'`,
  )
  await signUp(await signIn(database.current, 'guest'), eventId, {
    fullName: '示例不说',
    phone: '13800000799',
  })
  await tell(1, '08:20')
  await tell(1, '08:40')
  await tell(1, '21:00')
  await tell(2, '08:40')
  const digests = (await read(organizer)).filter(({ title }) => title === '每日报名情况')
  expect(digests).toMatchObject([
    { body: expect.stringContaining('新报名 1 人，现在已确认 1 人。'), link: `/events/${eventId}/managed` },
  ])
  expect(JSON.stringify(await read(organizer))).not.toMatch(/示例不说|138000/)
  await join(eventId)
  await tell(5, '09:00')
  expect((await read(organizer)).filter(({ title }) => title === '每日报名情况')).toHaveLength(1)
})

test('who only checks in at the door hears nothing', async () => {
  const { eventId } = await anEventOf({ needsReview: true })
  const phone = nextPhone()
  const volunteer = await signIn(database.current, 'volunteer', phone)
  await database.current.query(
    `insert into public.organizers (name, phone, event_id, role) values ('示例志愿者', $1, $2, '签到')`,
    [phone, eventId],
  )
  await join(eventId)
  await tell(1, '10:00')
  expect(await read(volunteer)).toEqual([])
})
