import { describe, expect, test } from 'vitest'
import { behindTheGuards, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { aClosedApplication, knownName } from '../../support/database/erasure.ts'
import { serviceAccount, signIn } from '../../support/database/people.ts'
import { placesOf } from '../../support/database/places-of.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

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
    const reference = await aClosedApplication(database.current, wangFang)
    expect(await placesOf(database.current, knownName)).not.toEqual([])
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
    expect(await placesOf(database.current, knownName)).toEqual([])
    expect(await wangFang.call('get_application', { reference })).toMatchObject({
      answers: {},
      attachments: [],
    })
  })

  test('its files are handed to the functions, which remove them and say so', async () => {
    const functions = serviceAccount(database.current)
    const reference = await aClosedApplication(database.current, await signIn(database.current, 'Wang Fang'))
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

  test('staff neither set how long, nor add or remove a row', async () => {
    for (const sql of [
      'update public.retention_settings set keep_days = 2000',
      'delete from public.retention_settings',
      `insert into public.retention_settings values ('别的', 100, 'x')`,
    ])
      expect((await staffRefusalOf(database.current, sql)).code, sql).toBe('42501')
  })
})

const purge = async (reference: string) =>
  (
    await database.current.query<{ answer: string }>(
      `select private.purge_application($1, '（2026）皖01执示例号') as answer`,
      [reference],
    )
  )[0]?.answer

describe('a court order', () => {
  test('clears one application, and the log says who, what and why', async () => {
    const reference = await aClosedApplication(database.current, await signIn(database.current, 'Wang Fang'))
    expect(await purge(reference)).toBe(
      `已清除申请 ${reference} 的个人信息和 1 个文件，记录在 access_log 里。`,
    )
    expect(await statusOf(reference)).toMatchObject({ is_erased: true })
    const log = await database.current.query(
      `select action, reason, actor <> '' as has_actor from public.access_log where subject = $1`,
      [reference],
    )
    expect(log).toEqual([{ action: '清除个人信息', reason: '（2026）皖01执示例号', has_actor: true }])
    const again = await purge(reference)
    expect(again).toMatch(/^申请 AH\w{12} 的个人信息在 \d{4}-\d\d-\d\d \d\d:\d\d 已经清除过了。$/)
    expect(await statusOf(reference)).toMatchObject({ is_erased: true })
  })

  const unfinished: [string, Parameters<typeof decide>[2][], RegExp][] = [
    ['已提交', [], /先在 reviews 里选“不予受理”/],
    ['已受理', [{ decision: '受理' }], /先在 reviews 里选“不予通过”/],
    ['待补正', [{ decision: '要求补正', reason: '看不清', items: ['姓名'] }], /先撤销“要求补正”/],
    ['已通过', [{ decision: '受理' }, { decision: '通过' }], /先在 reviews 里选“办结”/],
  ]
  for (const [status, decisions, way] of unfinished)
    test(`on an application that is ${status} says how to end it first`, async () => {
      const reference = await submit(await signIn(database.current, 'Wang Fang'))
      for (const decision of decisions) await decide(database.current, reference, decision)
      const refusal = await refusalOf(
        database.current,
        `select private.purge_application($1, '（2026）皖01执示例号')`,
        [reference],
      )
      expect(refusal).toMatchObject({ code: 'still_open', sentence: expect.stringMatching(way) })
    })

  test('on one that waits for its worker: the 要求补正 is taken back, it is ended, and cleared', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    await decide(database.current, reference, { decision: '要求补正', reason: '看不清', items: ['姓名'] })
    await database.current.query(`select public.undo_decision($1, '依法要求清除')`, [reference])
    await decide(database.current, reference, { decision: '不予受理', reason: '依法要求清除' })
    expect(await purge(reference)).toBe(
      `已清除申请 ${reference} 的个人信息和 0 个文件，记录在 access_log 里。`,
    )
  })

  test('needs a reason, a number that exists and an application that is over', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const open = await submit(wangFang)
    const closed = await aClosedApplication(database.current, wangFang)
    const purge = (reference: string, reason: string) =>
      refusalOf(database.current, 'select private.purge_application($1, $2)', [reference, reason])
    expect(await purge(closed, ' ')).toMatchObject({ code: 'reason_required' })
    expect(await purge('AH000000AAAAAA', '法院的要求')).toMatchObject({ code: 'not_found' })
    expect(await purge(open, '法院的要求')).toMatchObject({ code: 'still_open' })
    expect(
      await refusalOf(database.current, `select private.purge_worker($1, '法院的要求')`, [wangFang.id]),
    ).toMatchObject({
      code: 'still_open',
      sentence: expect.stringContaining(`还有没结束的申请：${open}（已提交）。`),
    })
  })

  test('is nothing that staff, the functions or a worker could carry out by themselves', async () => {
    const reference = await aClosedApplication(database.current, await signIn(database.current, 'Wang Fang'))
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
