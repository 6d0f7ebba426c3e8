import { describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards, refusalOf, staffRefusalOf } from '../support/database/console.ts'
import { useEmbeddedSupabase } from '../support/database/embedded.ts'
import { anEvent, signUp } from '../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../support/database/people.ts'
import { announceFile, aSubmission, decide, knownIdNumber, submit } from '../support/database/submissions.ts'

const database = useEmbeddedSupabase()

const knownName = '示例查无此人'
const knownPhone = '13800000777'

/** Every place of every table of ours where one of the words appears, binary columns included. */
async function placesOf(...words: string[]): Promise<string[]> {
  const columns = await database.current.query<{ schema: string; name: string; column: string }>(
    `select column_entry.table_schema as schema, column_entry.table_name as name, column_name as column
     from information_schema.columns as column_entry
     join information_schema.tables as table_entry using (table_schema, table_name)
     where table_type = 'BASE TABLE' and column_entry.table_schema in ('public', 'private')`,
  )
  const places: string[] = []
  for (const { schema, name, column } of columns)
    for (const word of words) {
      const [row] = await database.current.query<{ found: boolean }>(
        `select exists (select from "${schema}"."${name}" where position($1 in "${column}"::text) > 0) as found`,
        [word],
      )
      if (row?.found === true) places.push(`${schema}.${name}.${column}`)
    }
  return places
}

/** An application of somebody with a name that stands nowhere else, with a photo, a correction and a decision. */
async function aClosedApplication(person: Person, name = knownName): Promise<string> {
  const photo = await announceFile(person, 'tuitionReceipt')
  const reference = await submit(person, {
    applicantName: name,
    answers: { ...(aSubmission().answers as object), fullName: name },
    summary: `姓名：${name}`,
    attachments: [photo],
  })
  await decide(database.current, reference, { decision: '受理', note: `给${name}打过电话` })
  await decide(database.current, reference, { decision: '不予通过', reason: `${name}不符合条件` })
  await person.call('rate_application', { reference, grade: '满意', comment: `${name}觉得还行` })
  return reference
}

const jobs = async () => {
  await database.current.query('update private.jobs set next_run_at = now()')
  return serviceAccount(database.current).call<{ name: string; ok: boolean }[]>('run_due_jobs')
}

const closedDaysAgo = (reference: string, days: number) =>
  behindTheGuards(
    database.current,
    `update public.applications set closed_at = now() - make_interval(days => $2::integer) where reference = $1`,
    [reference, days],
  )

const statusOf = async (reference: string) => {
  const [row] = await database.current.query(
    `select applicant_name, erased_at is not null as is_erased, status, service_code from public.applications where reference = $1`,
    [reference],
  )
  return row
}

describe('retention', () => {
  test('three years after it was closed an application tells nobody who applied, and still counts', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await aClosedApplication(wangFang)
    expect(await placesOf(knownName)).not.toEqual([])
    await closedDaysAgo(reference, 1094)
    await jobs()
    expect(await statusOf(reference)).toMatchObject({ applicant_name: knownName, is_erased: false })
    await closedDaysAgo(reference, 1096)
    expect(await jobs()).toContainEqual({ name: 'purge-applications', ok: true, error: null })
    expect(await statusOf(reference)).toEqual({
      applicant_name: '已清除',
      is_erased: true,
      status: '未通过',
      service_code: 'child-education-aid',
    })
    expect(await placesOf(knownName)).toEqual([])
    expect(await wangFang.call('get_application', { reference })).toMatchObject({
      answers: {},
      attachments: [],
    })
  })

  test('its files are handed to the functions, which remove them and say so', async () => {
    const functions = serviceAccount(database.current)
    const reference = await aClosedApplication(await signIn(database.current, 'Wang Fang'))
    await closedDaysAgo(reference, 1096)
    const before = await functions.call<string[]>('list_doomed_files')
    await jobs()
    const doomed = (await functions.call<string[]>('list_doomed_files')).filter(
      (path) => !before.includes(path),
    )
    expect(doomed).toEqual([expect.stringMatching(/\.jpg$/)])
    await functions.call('forget_doomed_files', { paths: [...before, ...doomed] })
    expect(await functions.call('list_doomed_files')).toEqual([])
  })

  test('staff set how long, within bounds, and add or remove no row', async () => {
    const reference = await aClosedApplication(await signIn(database.current, 'Wang Fang'))
    await closedDaysAgo(reference, 400)
    await asStaff(database.current, 'update public.retention_settings set keep_days = 365')
    await jobs()
    expect(await statusOf(reference)).toMatchObject({ is_erased: true })
    await asStaff(database.current, 'update public.retention_settings set keep_days = 1095')
    for (const sql of [
      'update public.retention_settings set keep_days = 1',
      'delete from public.retention_settings',
      `insert into public.retention_settings values ('别的', 100, 'x')`,
    ])
      await staffRefusalOf(database.current, sql)
  })
})

describe('a court order', () => {
  test('clears one application, and the log says who, what and why', async () => {
    const reference = await aClosedApplication(await signIn(database.current, 'Wang Fang'))
    await database.current.query(`select private.purge_application($1, '（2026）皖01执示例号')`, [reference])
    expect(await statusOf(reference)).toMatchObject({ is_erased: true })
    const log = await database.current.query(
      `select action, reason, actor <> '' as has_actor from public.access_log where subject = $1`,
      [reference],
    )
    expect(log).toEqual([{ action: '清除个人信息', reason: '（2026）皖01执示例号', has_actor: true }])
    await database.current.query(`select private.purge_application($1, '（2026）皖01执示例号')`, [reference])
    expect(await statusOf(reference)).toMatchObject({ is_erased: true })
  })

  test('needs a reason, a number that exists and an application that is over', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const open = await submit(wangFang)
    const closed = await aClosedApplication(wangFang)
    const purge = (reference: string, reason: string) =>
      refusalOf(database.current, 'select private.purge_application($1, $2)', [reference, reason])
    expect(await purge(closed, ' ')).toMatchObject({ code: 'reason_required' })
    expect(await purge('AH000000AAAAAA', '法院的要求')).toMatchObject({ code: 'not_found' })
    expect(await purge(open, '法院的要求')).toMatchObject({ code: 'still_open' })
    expect(
      await refusalOf(database.current, `select private.purge_worker($1, '法院的要求')`, [wangFang.id]),
    ).toMatchObject({ code: 'still_open' })
  })

  test('is nothing that staff, the functions or a worker could carry out by themselves', async () => {
    const reference = await aClosedApplication(await signIn(database.current, 'Wang Fang'))
    for (const role of ['staff', 'service_role', 'authenticated'] as const) {
      const { code } = await staffRefusalOf(
        database.current,
        `select private.purge_application('${reference}', '试一试看看')`,
        role,
      )
      expect(code).toBe('42501')
    }
  })
})

describe('Wang Fang, who deletes her account,', () => {
  test('is told that an application is still open, or an event still to come', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    expect(await wangFang.refusal('delete_account')).toBe('409 application_open')
    await wangFang.call('withdraw_application', { reference })
    const eventId = await anEvent(database.current)
    await signUp(wangFang, eventId)
    expect(await wangFang.refusal('delete_account')).toBe('409 signup_upcoming')
    const { id } = await wangFang.call<{ id: string }>('get_my_signup', { event_id: eventId })
    await wangFang.call('cancel_signup', { signup_id: id })
    expect(await wangFang.call('delete_account')).toEqual({ isDeleted: true })
  })

  test('leaves nothing in any table that tells who she was', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang', knownPhone)
    const ownName = '示例即将注销'
    await aClosedApplication(wangFang, ownName)
    const withdrawn = await submit(wangFang, { applicantName: ownName, secrets: { idNumber: knownIdNumber } })
    await wangFang.call('withdraw_application', { reference: withdrawn })
    await wangFang.call('save_profile', { answers: { fullName: ownName } })
    const eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' } })
    await signUp(wangFang, eventId, {
      fullName: ownName,
      phone: knownPhone,
      sex: '男',
      birthDate: '1990-01-01',
      idNumber: knownIdNumber,
    })
    await database.current.query(
      `update public.events set signup_opens_at = now() - interval '9 days', signup_closes_at = now() - interval '5 days',
         cancel_deadline = now() - interval '5 days', starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'
       where id = $1`,
      [eventId],
    )
    const loose = await announceFile(wangFang, 'tuitionReceipt')
    await wangFang.call('delete_account')

    expect(await placesOf(ownName, knownPhone, '138****0777')).toEqual([])
    const [left] = await database.current.query(
      `select (select count(*)::integer from private.application_secrets as secret
          join public.applications as own on own.id = secret.application_id where own.worker_id = $1) as secrets,
        (select count(*)::integer from private.signup_secrets as secret
          join public.signups as own on own.id = secret.signup_id where own.worker_id = $1) as signup_secrets,
        (select count(*)::integer from public.attachments where worker_id = $1) as files,
        (select count(*)::integer from public.messages where worker_id = $1) as messages,
        (select count(*)::integer from private.profiles where worker_id = $1) as profiles,
        (select count(*)::integer from private.worker_accounts where worker_id = $1) as accounts`,
      [wangFang.id],
    )
    expect(left).toEqual({ secrets: 0, signup_secrets: 0, files: 0, messages: 0, profiles: 0, accounts: 0 })
    expect(await serviceAccount(database.current).call('list_doomed_files')).toContainEqual(
      expect.stringContaining(loose.id),
    )
  })

  test('is nobody from then on: the session that is left opens nothing', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    await wangFang.call('delete_account')
    for (const [name, parameters] of [
      ['get_me', {}],
      ['list_applications', {}],
      ['delete_account', {}],
      ['submit_application', { submission: aSubmission() }],
    ] as const)
      expect(await wangFang.refusal(name, parameters)).toBe('401 unauthenticated')
  })

  test('is a new worker at the next sign-in of the same WeChat account', async () => {
    const functions = serviceAccount(database.current)
    const enter = () =>
      functions.call<{ workerId: string }>('sign_in_with_wechat', { openid: 'wang-fang-again' })
    const { workerId } = await enter()
    await database.current.query(`select private.purge_worker($1, '本人要求')`, [workerId])
    const again = await enter()
    expect(again.workerId).not.toBe(workerId)
    expect(await enter()).toEqual(again)
  })

  test('takes nothing of Li Qiang along', async () => {
    const [wangFang, liQiang] = [
      await signIn(database.current, 'Wang Fang'),
      await signIn(database.current, 'Li Qiang'),
    ]
    const reference = await submit(liQiang)
    await wangFang.call('delete_account')
    expect(await liQiang.call('get_application', { reference })).toMatchObject({
      answers: { fullName: '示例一' },
    })
  })
})
