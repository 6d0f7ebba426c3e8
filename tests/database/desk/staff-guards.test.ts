import { beforeAll, describe, expect, test } from 'vitest'
import { asStaff, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { aDoor, anOrganizer, aScan } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { announceFile, decide, submit } from '../../support/database/submissions.ts'
import { tellCancelations } from '../../support/database/tell-cancelations.ts'

const database = useEmbeddedSupabase()
let wangFang: Person
let reference: string

beforeAll(async () => {
  wangFang = await signIn(database.current, 'Wang Fang')
  reference = await submit(wangFang, { attachments: [await announceFile(wangFang, 'tuitionReceipt')] })
  const eventId = await anEvent(database.current)
  const { id } = await signUp(wangFang, eventId)
  const publicKey = 'ab'.repeat(32)
  await wangFang.call('register_ticket', { signup_id: id, public_key: publicKey })
  const xuMin = await anOrganizer(database.current, eventId, '13800000300')
  await aDoor(xuMin, eventId, '1号门').scanOne(aScan({ signupId: id, publicKey }))
  await decide(database.current, await submit(wangFang), { decision: '受理' })
  await database.current.query(`select private.log_access('示例', '查看证件号码', 'AH', '核对身份', 1)`)
})

/** What a worker submitted or the system recorded. Nobody can change, add or remove it in the console. */
const guardedTables = [
  ['workers', `display_name = '改名'`],
  ['applications', `applicant_name = '改名'`],
  ['application_events', `title = '改写'`],
  ['attachments', `slot = 'other'`],
  ['consents', `version = '改写'`],
  ['access_log', `reason = '改写'`],
  ['messages', `title = '改写'`],
  ['signups', `status = '已确认'`],
  ['signup_events', `note = '改写'`],
  ['signup_tickets', `replaced_at = now()`],
  ['check_ins', `door = '改写'`],
] as const

describe('the owner of the tables, as hosted Studio connects', () => {
  for (const [table, change] of guardedTables) {
    test(`cannot change, delete or truncate ${table}, and is told why`, async () => {
      for (const sql of [
        `update public.${table} set ${change}`,
        `delete from public.${table}`,
        `truncate public.${table} cascade`,
      ]) {
        const refusal = await refusalOf(database.current, sql)
        expect(refusal.code, sql).toBe('read_only')
        expect(refusal.sentence, sql).toMatch(/[\u4e00-\u9fff].*。$/)
      }
    })
  }

  test('cannot delete or truncate what was encrypted or replaced either', async () => {
    for (const sql of [
      'delete from private.application_secrets',
      'truncate private.application_secrets',
      'truncate private.supplements',
      'truncate private.signup_secrets',
    ])
      expect((await refusalOf(database.current, sql)).code, sql).toBe('read_only')
  })

  test('cannot invent a review round nor remove one', async () => {
    for (const sql of [
      `insert into public.reviews (application_id, round, reference, service_name, trade_union_id, trade_union_name,
         applicant_name, application_status, submitted_at, summary, attachments_folder)
       select id, 99, reference, service_name, trade_union_id, '某工会', applicant_name, status, submitted_at, '', ''
       from public.applications limit 1`,
      'delete from public.reviews',
      'truncate public.reviews',
    ])
      expect((await refusalOf(database.current, sql)).code).toBe('read_only')
  })

  test('changes five columns of a round and no other', async () => {
    for (const column of [
      `summary = '改写'`,
      `due_on = null`,
      `decided_by = '别人'`,
      `closed_at = now()`,
      `round = 9`,
      `trade_union_id = '340102'`,
    ])
      expect(
        (await refusalOf(database.current, `update public.reviews set ${column} where closed_at is null`))
          .code,
      ).toBe('read_only')
    await database.current.query(`update public.reviews set internal_note = '可以' where closed_at is null`)
  })

  test('gives a verdict on a material and changes nothing else of it', async () => {
    await database.current.query(`update public.attachments set verdict = '重拍', verdict_note = '反光'`)
    const detail = await wangFang.call<{ attachments: object[] }>('get_application', { reference })
    expect(detail.attachments[0]).toMatchObject({ verdict: '重拍', verdictNote: '反光' })
    expect(
      (await refusalOf(database.current, `update public.attachments set verdict = '合格', path = 'x'`)).code,
    ).toBe('read_only')
  })

  test('cannot give or take seats by hand, nor take away seats that people have', async () => {
    const taken = await refusalOf(database.current, `update public.seats set signup_id = null`)
    expect(taken.code).toBe('read_only')
    const eventId = await anEvent(database.current, { pools: { 不限: 2 }, kind: '文体活动' })
    for (const name of ['Li Qiang', 'Zhao Min']) await signUp(await signIn(database.current, name), eventId)
    expect(
      await refusalOf(database.current, `update public.event_pools set capacity = 1 where event_id = $1`, [
        eventId,
      ]),
    ).toEqual({ sentence: '已经占用 2 个名额，不能减少到 1。', code: 'capacity_taken' })
    expect(
      (await refusalOf(database.current, `delete from public.events where id = $1`, [eventId])).code,
    ).toBe('event_has_signups')
  })

  test('cannot take away a pool that somebody has signed up for and whom nobody has let in yet', async () => {
    const eventId = await anEvent(database.current, { needsReview: true })
    await signUp(await signIn(database.current, 'Li Qiang'), eventId)
    const sql = `delete from public.event_pools where event_id = $1 and pool = '女'`
    expect((await refusalOf(database.current, sql, [eventId])).code).toBe('pool_in_use')
  })

  test('cannot revive a canceled event that people know of, unpublish one, or cancel one without a reason', async () => {
    const eventId = await anEvent(database.current)
    const state = (value: string) => `update public.events set state = '${value}' where id = '${eventId}'`
    expect((await refusalOf(database.current, state('草稿'))).code).toBe('event_published')
    expect((await refusalOf(database.current, state('已取消'))).code).toBe('reason_required')
    await database.current.query(
      `update public.events set state = '已取消', canceled_reason = '场地维修' where id = $1`,
      [eventId],
    )
    expect((await refusalOf(database.current, state('草稿'))).code).toBe('event_canceled')
    await tellCancelations(database.current)
    expect((await refusalOf(database.current, state('已发布'))).code).toBe('event_canceled')
  })

  test('cannot take a decision back: a round that was decided stays as it was', async () => {
    const own = await submit(wangFang)
    await decide(database.current, own, { decision: '受理' })
    expect(
      (
        await refusalOf(
          database.current,
          `update public.reviews set decision = null where reference = $1 and round = 1`,
          [own],
        )
      ).code,
    ).toBe('already_decided')
  })
})

describe('role staff, as a self-hosted Studio connects', () => {
  test('decides as the owner does', async () => {
    const own = await submit(wangFang)
    await asStaff(
      database.current,
      `update public.reviews set decision = '受理' where reference = '${own}' and closed_at is null`,
    )
    const rounds = await database.current.query(
      'select decision, decided_by from public.reviews where reference = $1 order by round',
      [own],
    )
    expect(rounds).toEqual([
      { decision: '受理', decided_by: 'staff（postgres）' },
      { decision: null, decided_by: null },
    ])
  })

  test('is refused with the same sentences', async () => {
    const own = await submit(wangFang)
    const refusal = await staffRefusalOf(
      database.current,
      `update public.reviews set decision = '通过' where reference = '${own}'`,
    )
    expect(refusal.code).toBe('illegal_decision')
    expect(refusal.sentence).toContain('可以选：受理、不予受理、要求补正、转办')
  })

  test('has no right to change what workers submitted', async () => {
    for (const [table, change] of guardedTables) {
      expect((await staffRefusalOf(database.current, `update public.${table} set ${change}`)).code).toMatch(
        /42501|read_only/,
      )
      expect((await staffRefusalOf(database.current, `delete from public.${table}`)).code).toMatch(
        /42501|read_only/,
      )
      expect((await staffRefusalOf(database.current, `truncate public.${table} cascade`)).code).toBe('42501')
    }
  })

  test('reads no secret, no key, no account and no rule of private', async () => {
    const tables = await database.current.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'private'::regnamespace and relkind = 'r'`,
    )
    expect(tables.length).toBeGreaterThan(5)
    for (const { name } of tables)
      expect((await staffRefusalOf(database.current, `select * from private.${name}`)).code).toBe('42501')
    for (const call of [
      `private.secret_key('answers')`,
      `private.decrypt_text('\\x00')`,
      'api.run_due_jobs()',
    ])
      expect((await staffRefusalOf(database.current, `select ${call}`)).code).toBe('42501')
  })

  test('cannot become app_definer', async () => {
    const rows = await database.current.query(
      `select pg_has_role('staff', 'app_definer', 'member') as is_member, rolsuper, rolbypassrls
       from pg_roles where rolname = 'staff'`,
    )
    expect(rows).toEqual([{ is_member: false, rolsuper: false, rolbypassrls: false }])
  })

  test('maintains events, capacities, organizers, settings, holidays and notices', async () => {
    const eventId = await anEvent(database.current)
    for (const sql of [
      `update public.events set description = '新的介绍' where id = '${eventId}'`,
      `update public.event_pools set capacity = 9 where event_id = '${eventId}'`,
      `insert into public.organizers (name, phone, event_id) values ('示例组织者', '13800000055', '${eventId}')`,
      `update public.service_settings set notice = '请带身份证' where service_code = 'legal-aid'`,
      `insert into public.holidays (day, kind, name) values ('2027-02-09', '放假', '春节')`,
      `insert into public.notices (title, body) values ('公告', '正文内容')`,
      `update public.trade_unions set phone = '0551-62777082' where id = '340000'`,
    ])
      await asStaff(database.current, sql)
  })

  test('cannot rename a union or add one', async () => {
    for (const sql of [
      `update public.trade_unions set name = '改名工会' where id = '340100'`,
      `insert into public.trade_unions (id, name, level, parent_id) values ('AH-XX', '新工会', '产业', '340000')`,
    ])
      expect((await staffRefusalOf(database.current, sql)).code).toBe('42501')
  })
})
