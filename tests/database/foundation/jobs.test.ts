import { describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { serviceAccount, signIn, stranger } from '../../support/database/people.ts'
import { decide, knownIdNumber, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Report = { name: string; ok: boolean; error: string | null }[]

async function runAllJobs(): Promise<Report> {
  await database.current.query('update private.jobs set next_run_at = now()')
  return serviceAccount(database.current).call<Report>('run_due_jobs')
}

describe('silent acceptance', () => {
  const submittedDaysAgo = (reference: string, workingDaysLeft: number) =>
    behindTheGuards(
      database.current,
      `update public.applications set accept_by = private.today() + $2::integer where reference = $1`,
      [reference, workingDaysLeft],
    )

  test('five working days without a decision count as 受理, and the timeline says why', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await submittedDaysAgo(reference, -1)
    await runAllJobs()
    const detail = await wangFang.call<{
      status: string
      promisedOn: string
      timeline: { detail: string; actor: string }[]
    }>('get_application', { reference })
    expect(detail.status).toBe('已受理')
    expect(detail.promisedOn).not.toBe(null)
    expect(detail.timeline[0]).toMatchObject({ actor: '系统', detail: expect.stringContaining('视为受理') })
  })

  test('a job that runs ten days late moves no promised day', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await submittedDaysAgo(reference, -10)
    const [{ due } = { due: '' }] = await database.current.query<{ due: string }>(
      `select private.add_working_days(accept_by, committed_working_days)::text as due
       from public.applications where reference = $1`,
      [reference],
    )
    await runAllJobs()
    expect(await wangFang.call('get_application', { reference })).toMatchObject({ promisedOn: due })
  })

  test('on the fifth day staff may still decide', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await submittedDaysAgo(reference, 0)
    await runAllJobs()
    expect(await wangFang.call('get_application', { reference })).toMatchObject({ status: '已提交' })
  })

  test('who is asked to correct something is not accepted meanwhile', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await decide(database.current, reference, { decision: '要求补正', reason: '请核对', items: ['姓名'] })
    await runAllJobs()
    expect(await wangFang.call('get_application', { reference })).toMatchObject({ status: '待补正' })
  })
})

describe('retention', () => {
  test('90 days after an event its signups hold no personal data, and the numbers stay', async () => {
    const eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' } })
    const wangFang = await signIn(database.current, 'Wang Fang', '13800000051')
    await signUp(wangFang, eventId, {
      fullName: '示例特别的人',
      sex: '男',
      birthDate: '1990-01-01',
      idNumber: knownIdNumber,
    })
    await database.current.query(
      `update public.events set signup_opens_at = now() - interval '100 days', signup_closes_at = now() - interval '95 days',
         cancel_deadline = now() - interval '95 days', starts_at = now() - interval '92 days', ends_at = now() - interval '91 days'
       where id = $1`,
      [eventId],
    )
    await runAllJobs()
    const [row] = await database.current.query(
      `select full_name, phone, birth_date, nickname, person_hash, introduction, sex, status,
         (select count(*)::integer from private.signup_secrets as secret where secret.signup_id = signup.id) as secrets
       from public.signups as signup where event_id = $1`,
      [eventId],
    )
    expect(row).toEqual({
      full_name: '已清除',
      phone: '',
      birth_date: null,
      nickname: null,
      person_hash: null,
      introduction: null,
      sex: '男',
      status: '已确认',
      secrets: 0,
    })
  })
})

describe('the record of jobs', () => {
  test('a job that fails says so, stops no other, and tells nobody outside what went wrong', async () => {
    await database.current.query(
      `insert into private.jobs (name, function_name, run_every) values ('a-broken-job', 'no_such_function', interval '1 hour')`,
    )
    const report = await runAllJobs()
    expect(report.find(({ name }) => name === 'a-broken-job')).toMatchObject({ ok: false })
    expect(report.filter(({ name }) => name !== 'a-broken-job').every(({ ok }) => ok)).toBe(true)

    const health = await serviceAccount(database.current).call<{ migration: string; jobs: object[] }>(
      'get_health',
    )
    expect(health).toMatchObject({ database: 'ok', migration: expect.stringMatching(/^\d{14}$/) })
    expect(health.jobs).toContainEqual({
      name: 'a-broken-job',
      isLate: false,
      lastFinishedAt: expect.any(String),
      lastError: 'failed',
    })
    await database.current.query(`delete from private.jobs where name = 'a-broken-job'`)
  })

  test('a job runs when it is due and not before', async () => {
    await runAllJobs()
    expect(await serviceAccount(database.current).call<Report>('run_due_jobs')).toEqual([])
  })

  test('the purge of files, which the functions do, is on record too', async () => {
    await serviceAccount(database.current).call('forget_attachments', { ids: [] })
    const health = await serviceAccount(database.current).call<{
      jobs: { name: string; lastFinishedAt: string }[]
    }>('get_health')
    expect(health.jobs.find(({ name }) => name === 'purge-uploads')?.lastFinishedAt).toEqual(
      expect.any(String),
    )
  })

  test('a worker and a stranger cannot run jobs', async () => {
    for (const person of [await signIn(database.current, 'Wang Fang'), stranger(database.current)])
      expect(await person.refusal('run_due_jobs')).toMatch(/permission denied/)
  })
})
