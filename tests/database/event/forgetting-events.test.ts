import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDoor, aGuest, anEventToday, anOrganizer, aScan, type Guest } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { reviewOne, seatsThatLie, signUp } from '../../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'
import { placesOf } from '../../support/database/places-of.ts'

const database = useEmbeddedSupabase()
/** Stands in every text that people write here, so that one search finds all of them. */
const mark = '查无此人'
const phones = ['13800000861', '13800000862']
let eventId: string
let organizer: Person
let liQiang: Guest

/** An evening with an undone scan, a check-in by name, a refusal, a message and a rating, all with the mark. */
beforeEach(async () => {
  eventId = await anEventToday(database.current, { needs_review: 'true' })
  organizer = await anOrganizer(database.current, eventId, '13900000860')
  liQiang = await guest({ fullName: `李${mark}`, phone: phones[0], sex: '男' })
  await guest({ fullName: `王${mark}`, phone: phones[1], sex: '女' })
  const zhaoMin = await signIn(database.current, 'Zhao Min')
  const refused = await signUp(zhaoMin, eventId, { fullName: `赵${mark}`, phone: phones[1] })
  await reviewOne(organizer, eventId, refused.id, false, `${mark}不符合`)
  const door = aDoor(organizer, eventId, '1号门')
  const scan = aScan(liQiang)
  await door.scanOne(scan)
  await organizer.call('undo_check_in', {
    event_id: eventId,
    scan_id: scan.scanId,
    reason: `扫成${mark}的票了`,
  })
  // After the undo, by the clock of the phone at the door.
  await door.scanOne(aScan(liQiang, { scannedAt: new Date(Date.now() + 30_000) }))
  await door.byName(`王${mark}`, '0862')
  await organizer.call('send_event_message', {
    event_id: eventId,
    client_token: randomUUID(),
    segment: { statuses: ['已签到'] },
    body: `请${mark}到前台来一下`,
  })
  await endedDaysAgo(0)
  await organizer.call('finish_event', { event_id: eventId })
  await liQiang.person.call('give_feedback', {
    signup_id: liQiang.signupId,
    grade: '满意',
    comment: `和${mark}聊得来`,
  })
})

/** A person who was checked in by the organizer, with marks in all their data and a ticket that was on two phones. */
async function guest(signup: { fullName: string; phone?: string; sex: string }): Promise<Guest> {
  const person = await signIn(database.current, 'guest')
  const words = {
    employer: `${mark}公司`,
    introduction: mark,
    nickname: mark,
    answers: { occupation: mark, interests: [mark], expectations: mark },
  }
  const { id } = await signUp(person, eventId, { ...signup, ...words })
  await reviewOne(organizer, eventId, id, true, `认识${mark}`)
  const publicKey = randomUUID().replaceAll('-', '').repeat(2)
  await person.call('register_ticket', { signup_id: id, public_key: publicKey })
  return { person, signupId: id, publicKey }
}

const endedDaysAgo = (days: number) =>
  behindTheGuards(
    database.current,
    `update public.events set signup_opens_at = now() - make_interval(days => $2::integer) - interval '4 hours',
       signup_closes_at = now() - make_interval(days => $2::integer) - interval '3 hours',
       cancel_deadline = now() - make_interval(days => $2::integer) - interval '3 hours',
       starts_at = now() - make_interval(days => $2::integer) - interval '2 hours',
       ends_at = now() - make_interval(days => $2::integer) - interval '1 minute'
     where id = $1`,
    [eventId, days],
  )

async function runAllJobs() {
  await database.current.query('update private.jobs set next_run_at = now()')
  return serviceAccount(database.current).call<{ name: string; ok: boolean }[]>('run_due_jobs')
}

const marked = () => placesOf(database.current, mark, ...phones, liQiang.publicKey)
const doorOf = (signupId: string) =>
  database.current.query('select outcome, door from public.check_ins where signup_id = $1 order by id', [
    signupId,
  ])

describe('ninety days after an event', () => {
  test('no table has a name, a phone, a text or a key of who was there, and who came still counts', async () => {
    await endedDaysAgo(89)
    await runAllJobs()
    expect(await marked()).toEqual(
      expect.arrayContaining([
        'public.signups.full_name',
        'public.signups.phone',
        'public.signup_tickets.public_key',
        'public.check_ins.undone_reason',
        'public.signup_events.note',
        'public.event_messages.body',
        'public.event_feedback.comment',
        'public.messages.body',
        'public.text_checks.text',
      ]),
    )
    const before = await doorOf(liQiang.signupId)
    await endedDaysAgo(91)
    expect((await runAllJobs()).filter(({ ok }) => !ok)).toEqual([])
    expect(await marked()).toEqual([])
    expect(await doorOf(liQiang.signupId)).toEqual(before)
    const [counted] = await database.current.query(
      `select count(*) filter (where status = '已签到')::integer as here,
         (select count(*)::integer from public.signup_tickets join public.signups as own on own.id = signup_id where own.event_id = $1) as tickets
       from public.signups where event_id = $1`,
      [eventId],
    )
    expect(counted).toEqual({ here: 2, tickets: 0 })
    expect(await seatsThatLie(database.current)).toEqual([])
  })
})

test("who deletes their account takes the ticket's keys along; another's ticket stays", async () => {
  const other = await aGuest(database.current, await anEventToday(database.current))
  await database.current.query(`select private.purge_worker($1, '本人要求注销')`, [liQiang.person.id])
  expect(await placesOf(database.current, liQiang.publicKey)).toEqual([])
  const left = await database.current.query('select 1 from public.signup_tickets where signup_id = $1', [
    other.signupId,
  ])
  expect(left).toHaveLength(1)
})
