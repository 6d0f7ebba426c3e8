import { beforeAll, describe, expect, test } from 'vitest'
import { behindTheGuards, refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, reviewOne, seatsThatLie, signUp } from '../../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000081')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`,
  )
})

async function runAllJobs() {
  await database.current.query('update private.jobs set next_run_at = now()')
  await serviceAccount(database.current).call('run_due_jobs')
}

/** Moves an event so that it ended this many hours ago. */
const endedHoursAgo = (eventId: string, hours: number) =>
  behindTheGuards(
    database.current,
    `update public.events set signup_opens_at = now() - make_interval(hours => $2::integer + 100),
       signup_closes_at = now() - make_interval(hours => $2::integer + 5), cancel_deadline = now() - make_interval(hours => $2::integer + 5),
       starts_at = now() - make_interval(hours => $2::integer + 3), ends_at = now() - make_interval(hours => $2::integer)
     where id = $1`,
    [eventId, hours],
  )

const checkIn = (signupId: string) =>
  behindTheGuards(database.current, `update public.signups set status = '已签到' where id = $1`, [signupId])

const titles = async (person: Person) =>
  (await person.call<{ title: string }[]>('list_messages')).map(({ title }) => title)
const mine = (person: Person, eventId: string) =>
  person.call<{ status: string; canRate: boolean; feedback: object | null }>('get_my_signup', {
    event_id: eventId,
  })

describe('the day before', () => {
  test('who has a seat is reminded once, and again when the start moves; who waits is not', async () => {
    const eventId = await anEvent(database.current, { pools: { 女: 1 } })
    const wangFang = await signIn(database.current, 'Wang Fang')
    const zhaoMin = await signIn(database.current, 'Zhao Min')
    await signUp(wangFang, eventId)
    await signUp(zhaoMin, eventId)
    await runAllJobs()
    expect(await titles(wangFang)).toEqual([])
    const start = (hours: number) =>
      behindTheGuards(
        database.current,
        `update public.events set cancel_deadline = now(), starts_at = now() + make_interval(hours => $2) where id = $1`,
        [eventId, hours],
      )
    await start(20)
    await runAllJobs()
    await runAllJobs()
    expect(await titles(wangFang)).toEqual(['活动快开始了'])
    expect(await titles(zhaoMin)).toEqual([])
    await start(22)
    await runAllJobs()
    expect(await titles(wangFang)).toHaveLength(2)
  })
})

describe('afterwards', () => {
  test('twelve hours after the end who was not checked in was absent, and who came is thanked', async () => {
    const eventId = await anEvent(database.current)
    const wangFang = await signIn(database.current, 'Wang Fang')
    const zhaoMin = await signIn(database.current, 'Zhao Min')
    const here = await signUp(wangFang, eventId)
    await signUp(zhaoMin, eventId)
    await checkIn(here.id)
    await endedHoursAgo(eventId, 11)
    await runAllJobs()
    expect((await mine(zhaoMin, eventId)).status).toBe('已确认')
    await endedHoursAgo(eventId, 13)
    await runAllJobs()
    expect((await mine(zhaoMin, eventId)).status).toBe('未到场')
    expect(await titles(wangFang)).toContain('谢谢您来参加')
    expect(await titles(zhaoMin)).not.toContain('谢谢您来参加')
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('where nobody was checked in, nobody is told to have been absent', async () => {
    const eventId = await anEvent(database.current)
    const wangFang = await signIn(database.current, 'Wang Fang')
    await signUp(wangFang, eventId)
    await endedHoursAgo(eventId, 13)
    await runAllJobs()
    expect(await mine(wangFang, eventId)).toMatchObject({ status: '已确认', canRate: true })
  })

  test('the organizer need not wait for the job, but for the end', async () => {
    const eventId = await anEvent(database.current)
    expect(await zhouLi.refusal('finish_event', { event_id: eventId })).toBe('409 event_not_over')
    await endedHoursAgo(eventId, 1)
    expect(await zhouLi.call('finish_event', { event_id: eventId })).toMatchObject({
      finishedAt: expect.any(String),
    })
    const worker = await signIn(database.current, 'Wang Fang')
    expect(await worker.refusal('finish_event', { event_id: eventId })).toBe('403 not_organizer')
  })

  test('Wang Fang, who was there, says once how it was; Zhao Min, who was not, cannot; nobody sees who wrote', async () => {
    const eventId = await anEvent(database.current)
    const wangFang = await signIn(database.current, 'Wang Fang')
    const zhaoMin = await signIn(database.current, 'Zhao Min')
    const here = await signUp(wangFang, eventId)
    const absent = await signUp(zhaoMin, eventId)
    await checkIn(here.id)
    const rating = { signup_id: here.id, grade: '很满意', comment: '很好' }
    expect(await wangFang.refusal('give_feedback', rating)).toBe('409 not_attended')
    await endedHoursAgo(eventId, 13)
    await runAllJobs()
    expect((await mine(wangFang, eventId)).canRate).toBe(true)
    await wangFang.call('give_feedback', rating)
    await wangFang.call('give_feedback', rating)
    expect(await wangFang.refusal('give_feedback', { ...rating, grade: '不满意' })).toBe('409 already_rated')
    expect(await zhaoMin.refusal('give_feedback', { ...rating, signup_id: absent.id })).toBe(
      '409 not_attended',
    )
    expect(await zhaoMin.refusal('give_feedback', rating)).toBe('404 not_found')
    expect(await mine(wangFang, eventId)).toMatchObject({ canRate: false, feedback: { grade: '很满意' } })
    const said = await zhouLi.call<{ counts: object; comments: object[] }>('list_event_feedback', {
      event_id: eventId,
    })
    expect(said).toMatchObject({
      counts: { 很满意: 1, 不满意: 0 },
      comments: [{ grade: '很满意', comment: '很好' }],
    })
  })

  test('when retention is over nothing about a person is left: notes, messages, team names, the list', async () => {
    const eventId = await anEvent(database.current, {
      kind: '文体活动',
      pools: { 不限: 2 },
      needsReview: true,
      columns: { team_min_size: '3', team_max_size: '5' },
    })
    const wangFang = await signIn(database.current, 'Wang Fang')
    const { id } = await signUp(wangFang, eventId, { teamName: '特别的队名', fullName: '特别的人' })
    await reviewOne(zhouLi, eventId, id, false, '特别的理由')
    await database.current.query('update public.events set signup_is_closed = true where id = $1', [eventId])
    await wangFang.call('get_event', { event_id: eventId })
    await endedHoursAgo(eventId, 91 * 24)
    await runAllJobs()
    const left = await database.current.query<{ line: string }>(
      `select signup::text as line from public.signups as signup where event_id = $1
       union all select change::text from public.signup_events as change where signup_id = $2
       union all select message::text from public.messages as message where worker_id = $3
       union all select team::text from public.teams as team where event_id = $1
       union all select closing::text from public.event_closings as closing where event_id = $1`,
      [eventId, id, wangFang.id],
    )
    expect(left.length).toBeGreaterThan(4)
    expect(left.filter(({ line }) => line.includes('特别'))).toEqual([])
    expect(left.filter(({ line }) => line.includes('未通过')).length).toBeGreaterThan(0)
    const refusal = await refusalOf(
      database.current,
      `update public.signup_events set note = null where signup_id = $1`,
      [id],
    )
    expect(refusal.code).toBe('read_only')
  })
})
