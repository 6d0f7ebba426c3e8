import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkInForm } from '#shared/door/walk-in-form.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import type { Phone } from '../../support/functions/phone.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()
const today = {
  starts_at: minutes(60),
  ends_at: minutes(240),
  signup_closes_at: minutes(50),
  cancel_deadline: minutes(50),
}
const anybody = {
  kind: '读书活动',
  ...{ male_min_age: null, male_max_age: null, female_min_age: null, female_max_age: null },
  ...{ marital_statuses: null, needs_pledge: false },
}
const zhaoMin = { fullName: ' 示例赵敏　', sex: '女', phone: '138 0000 0777' }
let number = 13_800_000_700

async function aDoor(columns: object = {}) {
  number += 1
  const eventId = await createEvent(server.supabase, { columns: { ...today, ...columns } })
  const organizer = await signInOrganizer(server, {
    openid: `door-${number}`,
    phone: String(number),
    eventId,
  })
  return { eventId, organizer }
}
const asked = (id: string, answers: Record<string, string>, takesOver?: string) => ({
  params: { id },
  body: {
    ...{ door: '1号门', deviceId: crypto.randomUUID(), scanId: crypto.randomUUID() },
    ...{ answers, hasAgreed: true as const, takesOver },
  },
})
const refusalOf = async (organizer: Phone, eventId: string, answers: Record<string, string>) =>
  (await organizer.attempt('addWalkIn', asked(eventId, answers))).problem?.errors

test('Zhao Min says name, sex and phone, and is in with seat F01, in the roster and in the export', async () => {
  const { eventId, organizer } = await aDoor(anybody)
  expect(await organizer.call('addWalkIn', asked(eventId, zhaoMin))).toMatchObject({
    checkIn: { outcome: '已签到', method: '现场报名', seatLabel: 'F01' },
    standIn: null,
  })
  expect(await organizer.call('listSignups', { params: { id: eventId }, query: {} })).toMatchObject([
    {
      fullName: '示例赵敏',
      phone: '13800000777',
      status: '已签到',
      isWalkIn: true,
      birthDate: null,
      age: null,
    },
  ])
  const { url } = await organizer.call('createExport', {
    params: { id: eventId },
    body: { sheet: '报名名单', format: 'csv' },
  })
  const [heads = '', row = ''] = (await (await fetch(`${server.url}${url}`)).text()).split('\r\n')
  expect(row.split(',')[heads.split(',').indexOf('现场报名')]).toBe('是')
})

test('what the event needs is asked, and what does not fit is a sentence beside its question', async () => {
  const { eventId, organizer } = await aDoor()
  const missing = await refusalOf(organizer, eventId, zhaoMin)
  expect(missing?.map(({ path }) => path)).toEqual(['birthDate', 'maritalStatus'])
  const old = { ...zhaoMin, birthDate: '1950-01-01', maritalStatus: '未婚' }
  expect(await refusalOf(organizer, eventId, old)).toMatchObject([{ path: 'birthDate' }])
  expect(await refusalOf(organizer, eventId, { ...old, phone: '123' })).toMatchObject([{ path: 'phone' }])
  const fits = { ...zhaoMin, birthDate: '1996-05-01', maritalStatus: '未婚' }
  expect(await organizer.call('addWalkIn', asked(eventId, fits))).toMatchObject({
    checkIn: { outcome: '已签到' },
  })
})

test('a full event that has not begun says that nobody loses a seat before it does', async () => {
  const { eventId, organizer } = await aDoor(anybody)
  await organizer.call('addWalkIn', asked(eventId, zhaoMin))
  await organizer.call('addWalkIn', asked(eventId, { ...zhaoMin, fullName: '示例孙丽' }))
  expect(await refusalOf(organizer, eventId, { ...zhaoMin, fullName: '示例丁丁' })).toEqual([
    { path: 'act', message: '没有空位了。活动开始以后，还没有来的人的座位可以给现场来的人' },
  ])
})

test('an ID number says the date of birth, so only the number is asked', async () => {
  const { eventId, organizer } = await aDoor({ ...anybody, asks_id_number: true })
  const form = walkInForm(await organizer.call('getEvent', { params: { id: eventId } }))
  expect(form.steps.flatMap(({ fields }) => fields.map(({ name }) => name))).toEqual([
    ...['fullName', 'sex', 'idNumber', 'phone'],
  ])
  const answers = { ...zhaoMin, idNumber: '340101199605201245' }
  expect(await organizer.call('addWalkIn', asked(eventId, answers))).toMatchObject({
    checkIn: { seatLabel: 'F01' },
  })
  expect(await organizer.call('listSignups', { params: { id: eventId }, query: {} })).toMatchObject([
    { birthDate: '1996-05-20', age: 30 },
  ])
})

test('a name with invisible characters is the name, and a book instead of a name is refused beside it', async () => {
  const { eventId, organizer } = await aDoor(anybody)
  const first = await organizer.call('addWalkIn', asked(eventId, zhaoMin))
  const disguised = { ...zhaoMin, fullName: '示例\u200b赵\u2060敏\ufeff', phone: '+86 138-0000-0777' }
  expect(await organizer.call('addWalkIn', asked(eventId, disguised))).toMatchObject({
    checkIn: { outcome: '重复', seatLabel: first.checkIn?.seatLabel },
  })
  expect(await organizer.call('listSignups', { params: { id: eventId }, query: {} })).toHaveLength(1)
  for (const fullName of ['\u200b\u2060', '赵'.repeat(100_000)])
    expect(await refusalOf(organizer, eventId, { ...zhaoMin, fullName })).toMatchObject([
      { path: 'fullName' },
    ])
})

test('a child at the door needs a date of birth and a parent, and the parent’s phone serves two children', async () => {
  const { eventId, organizer } = await aDoor({ ...anybody, attendees: '孩子' })
  const child = { fullName: '示例小雨', sex: '女', phone: '13800000778' }
  const missing = await refusalOf(organizer, eventId, child)
  expect(missing?.map(({ path }) => path)).toEqual(['guardianName', 'birthDate'])
  const whole = { ...child, guardianName: '示例赵敏', birthDate: '2017-06-01' }
  const sister = { ...whole, fullName: '示例小雪', birthDate: '2019-06-01' }
  for (const one of [whole, sister])
    expect(await organizer.call('addWalkIn', asked(eventId, one))).toMatchObject({
      checkIn: { outcome: '已签到' },
    })
})

test('an answer that was lost is given again, also after a seat was taken over and after the end', async () => {
  const { eventId, organizer } = await aDoor(anybody)
  const request = asked(eventId, zhaoMin)
  const first = await organizer.call('addWalkIn', request)
  await behindTheGuards(
    server.supabase,
    `update public.events set starts_at = now() - interval '5 hours', ends_at = now() - interval '1 minute',
       signup_closes_at = now() - interval '6 hours', cancel_deadline = now() - interval '6 hours' where id = $1`,
    [eventId],
  )
  expect(await organizer.call('addWalkIn', request)).toEqual(first)
  expect(await refusalOf(organizer, eventId, { ...zhaoMin, fullName: '示例孙丽' })).toEqual([
    { path: 'act', message: '活动已经结束，不能再加人' },
  ])
})
