import { describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { serviceAccount, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
const purge = () => serviceAccount(database.current).call('run_due_jobs')
const setting = async () => (await database.current.query('select * from public.retention_settings'))[0]

describe('retention', () => {
  test('a clerk cannot change it, and the owner cannot shorten it at once', async () => {
    const cell = 'update public.retention_settings set keep_days = 30'
    expect((await staffRefusalOf(database.current, cell)).code).toBe('42501')
    const refusal = await refusalOf(database.current, cell)
    expect(refusal.code).toBe('shorter_waits')
    expect(refusal.sentence).toContain('请把 30 写在 shorter_keep_days')
    const early = `update public.retention_settings set shorter_keep_days = 30, shorter_from = now()`
    await database.current.query(early)
    expect(await setting()).toMatchObject({ keep_days: 1095, shorter_keep_days: 30 })
    const now = `update public.retention_settings set shorter_from = now()`
    expect(await refusalOf(database.current, now)).toMatchObject({ code: 'read_only' })
    await database.current.query('update public.retention_settings set shorter_keep_days = null')
    expect(await setting()).toMatchObject({ shorter_keep_days: null, shorter_from: null })
  })

  test('what Wang Fang sent half a year ago is there until the week is over, and is erased afterwards', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    await decide(database.current, reference, { decision: '不予受理', reason: '不符合条件' })
    await behindTheGuards(
      database.current,
      `update public.applications set closed_at = now() - interval '180 days' where reference = $1`,
      [reference],
    )
    const nameOf = async () =>
      (
        await database.current.query<{ applicant_name: string }>(
          'select applicant_name from public.applications where reference = $1',
          [reference],
        )
      )[0]?.applicant_name
    await database.current.query('update public.retention_settings set shorter_keep_days = 90')
    await purge()
    expect(await nameOf()).toBe('示例一')
    await behindTheGuards(
      database.current,
      `update public.retention_settings set shorter_from = now() - interval '1 second'`,
    )
    await database.current.query('update private.jobs set next_run_at = now()')
    await purge()
    expect(await setting()).toMatchObject({ keep_days: 90, shorter_keep_days: null })
    expect(await nameOf()).toBe('已清除')
  })

  test('keeping longer takes effect at once and takes back what was to become shorter', async () => {
    await database.current.query('update public.retention_settings set keep_days = 1000')
    await database.current.query('update public.retention_settings set shorter_keep_days = 500')
    await database.current.query('update public.retention_settings set keep_days = 3650')
    expect(await setting()).toMatchObject({ keep_days: 3650, shorter_keep_days: 500 })
  })
})

describe('a made-up row', () => {
  test('of service_settings is refused in Chinese, since no phone knows the service', async () => {
    const insert = `insert into public.service_settings (service_code, service_name, committed_working_days) values ('free-money', '发钱', 1)`
    expect(await staffRefusalOf(database.current, insert)).toEqual({
      code: 'read_only',
      sentence: '“服务事项设置”的行不能新增，请改里面的内容。',
    })
    expect(
      await refusalOf(database.current, `-- source: dashboard\n-- user: zhang-min\n${insert}`),
    ).toMatchObject({ code: 'read_only' })
  })

  test('of events cannot be published without seats, in one insert', async () => {
    const insert = `insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at,
        signup_opens_at, signup_closes_at, cancel_deadline)
      values ('文体活动', '职工篮球友谊赛', '已发布', '340111', '文化宫', '长江路1号', '340111', now() + interval '9 days',
        now() + interval '10 days', now(), now() + interval '8 days', now() + interval '8 days')`
    const inStudio = `-- source: dashboard\n-- user: zhang-min\n${insert}`
    expect(await refusalOf(database.current, inStudio)).toMatchObject({ code: 'event_is_new' })
    expect((await staffRefusalOf(database.current, insert)).sentence).toContain('先是“草稿”')
  })

  test('an event with its seats and nobody in it can be deleted until it is published, as in the app', async () => {
    const [event] = await asStaff(
      database.current,
      `insert into public.events (kind, title, trade_union_id, place_name, address, region_code, starts_at, ends_at,
        signup_opens_at, signup_closes_at, cancel_deadline)
      values ('文体活动', '职工篮球友谊赛', '340111', '文化宫', '长江路1号', '340111', now() + interval '9 days',
        now() + interval '10 days', now(), now() + interval '8 days', now() + interval '8 days') returning id`,
    )
    await asStaff(
      database.current,
      `insert into public.event_pools (event_id, pool, capacity) values ('${event?.id}', '不限', 3)`,
    )
    const remove = `delete from public.events where id = '${event?.id}'`
    await asStaff(database.current, `update public.events set state = '已发布' where id = '${event?.id}'`)
    expect(await staffRefusalOf(database.current, remove)).toMatchObject({ code: 'event_published' })
    await asStaff(
      database.current,
      `update public.events set state = '已取消', canceled_reason = '场地停电' where id = '${event?.id}'`,
    )
    await asStaff(database.current, remove)
    expect(await database.current.query('select from public.events where id = $1', [event?.id])).toEqual([])
  })
})
