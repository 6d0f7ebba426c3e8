import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { aSubmission } from '../../support/database/submissions.ts'

/** On a server like a hosted project: `postgres`, who owns the tables and makes the logins, is no superuser there. */
const server = usePostgres()
const sessions: postgres.Sql[] = []
let hefei: postgres.Sql
const applications: Record<string, string> = {}

type Opened = { login: string; password: string; sees: string }

async function open(union: string): Promise<Opened> {
  const [row] = await server.current.owner<Opened[]>`select * from private.open_desk_login(${union})`
  if (row === undefined) throw new Error('no login')
  return row
}

function signIn({ login, password }: { login: string; password: string }): postgres.Sql {
  const address = new URL(server.current.url)
  address.username = login
  address.password = password
  const sql = postgres(address.href, { max: 1, onnotice: () => {} })
  sessions.push(sql)
  return sql
}

const refusal = async (work: PromiseLike<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('not refused')
}

beforeAll(async () => {
  const [worker = ''] = await makeWorkers(server.current.superuser, 1)
  const pool = server.current.connect(1)
  for (const tradeUnionId of ['340100', '340111', '340200']) {
    const submission = JSON.parse(JSON.stringify(aSubmission({ tradeUnionId })))
    const [row] = await asWorker(
      pool,
      worker,
      (sql) => sql<{ reference: string }[]>`
        select api.submit_application(${sql.json(submission)}) ->> 'reference' as reference`,
    )
    applications[tradeUnionId] = row?.reference ?? ''
  }
  await pool.end()
  hefei = signIn(await open('340100'))
})
afterAll(() => Promise.all(sessions.map((sql) => sql.end({ timeout: 1 }))))

describe('the login of Hefei', () => {
  test('signs in with the password that was shown once, and sees Hefei and its counties', async () => {
    const seen = await hefei`select reference from public.reviews`
    expect(seen.map(({ reference }) => reference).sort()).toEqual(
      [applications[340100], applications[340111]].sort(),
    )
  })

  test('has a password that stands nowhere, only its verifier', async () => {
    const { login, password } = await open('340300')
    const [kept] = await server.current
      .superuser`select rolpassword, rolconnlimit from pg_authid where rolname = ${login}`
    expect(kept?.rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/)
    expect(kept?.rolconnlimit).toBe(20)
    const [there] = await signIn({
      login,
      password,
    })`select session_user::text as name, current_setting('TimeZone') as zone,
      current_setting('statement_timeout') as longest, current_setting('idle_in_transaction_session_timeout') as idle`
    expect(there).toEqual({ name: login, zone: 'Asia/Shanghai', longest: '2min', idle: '1min' })
    await expect(signIn({ login, password: 'guessed' })`select 1`).rejects.toThrow('password')
  })

  test('decides for a county of Hefei, and for nobody in Wuhu', async () => {
    const decide = (reference = '') =>
      hefei`update public.reviews set decision = '受理' where reference = ${reference} returning decided_by`
    expect([...(await decide(applications[340111]))]).toEqual([{ decided_by: 'clerk_340100' }])
    expect([...(await decide(applications[340200]))]).toEqual([])
  })

  test('is told of nothing that Wuhu handles, by any function', async () => {
    const wuhu = applications[340200] ?? ''
    const [photo] = await server.current.superuser`select gen_random_uuid() as id`
    for (const call of [
      hefei`select * from public.reveal_identity(${wuhu}, '核对身份信息')`,
      hefei`select public.undo_decision(${wuhu}, '核对后撤销')`,
      hefei`select private.known_reference(${wuhu})`,
      hefei`select private.material_link(${photo?.id})`,
    ])
      expect(await refusal(call)).toMatch(/^没有/)
    const made = await server.current.superuser`
      select review::text as row from public.reviews as review where reference = ${wuhu}`
    expect(await refusal(hefei`select private.check_decision(${made[0]?.row}::public.reviews)`)).toBe(
      '没有这份申请，请核对编号。',
    )
    const [report] = await hefei`select public.monthly_report(to_char(now(), 'YYYY-MM')) as report`
    expect(report?.report.totals.submitted).toBe(2)
  })

  test('takes back a case that it passed to Wuhu by mistake, and Wuhu sees it meanwhile', async () => {
    const own = applications[340100] ?? ''
    const wuhu = signIn(await open('340200'))
    await hefei`update public.reviews set decision = '转办', transfer_to = '340200', reason = '住在芜湖' where reference = ${own}`
    expect((await wuhu`select from public.applications where reference = ${own}`).length).toBe(1)
    expect((await hefei`select from public.applications where reference = ${own}`).length).toBe(0)
    const [undone] = await hefei`select public.undo_decision(${own}, '转错了工会') as words`
    expect(undone?.words).toContain('已撤销')
    expect((await hefei`select from public.applications where reference = ${own}`).length).toBe(1)
    expect((await wuhu`select from public.applications where reference = ${own}`).length).toBe(0)
  })

  test.each([
    ['set role province_staff', 'permission denied'],
    ['set role postgres', 'permission denied'],
    ['set role app_definer', 'permission denied'],
    ['set session authorization postgres', 'permission denied'],
    [`select set_config('role', 'province_staff', false)`, 'permission denied'],
    [`select set_config('session_authorization', 'postgres', false)`, 'permission denied'],
    ['grant province_staff to clerk_340100', 'permission denied'],
    ['alter role clerk_340100 createrole', 'permission denied'],
    ['alter role clerk_340100 bypassrls', 'permission denied'],
    ['create temporary table trade_unions (id text)', 'permission denied'],
    [
      'create function public.covers_province() returns boolean language sql return true',
      'permission denied',
    ],
    [
      'create function private.covers_province() returns boolean language sql return true',
      'permission denied',
    ],
    ['alter table public.applications disable row level security', 'must be owner'],
    ['alter policy "staff read applications" on public.applications using (true)', 'must be owner'],
    ['select * from private.desk_logins', 'permission denied'],
    [`update private.desk_logins set trade_union_id = '340000'`, 'permission denied'],
    [`select * from private.open_desk_login('340000')`, 'permission denied'],
    [`select * from private.renew_desk_password('340000')`, 'permission denied'],
    [`select private.close_desk_login('340200')`, 'permission denied'],
    [`select private.is_in_scope('340200')`, 'permission denied'],
    ['set session_replication_role = replica', 'permission denied'],
  ])('does not widen what it sees: %s', async (sql, sentence) => {
    expect(await refusal(hefei.unsafe(sql))).toContain(sentence)
  })

  test.each([
    'set role staff',
    'set row_security = off',
    `set search_path = pg_temp, public`,
    `set request.jwt.claims = '{"role": "service_role"}'`,
  ])('sees no more after %s', async (sql) => {
    try {
      await hefei.unsafe(sql)
      const rows = await hefei`select trade_union_id from public.applications`.catch(() => [])
      expect(rows.map(({ trade_union_id: id }) => id).filter((id) => !String(id).startsWith('3401'))).toEqual(
        [],
      )
    } finally {
      await hefei.unsafe('reset all; reset role')
    }
  })
})

describe('the owner', () => {
  test('makes no second login of a union, none of an unknown one, and takes no role that is not ours', async () => {
    const { owner } = server.current
    expect(await refusal(owner`select * from private.open_desk_login('合肥市总工会')`)).toMatch(
      /^合肥市总工会已经有登录 clerk_340100。/,
    )
    expect(await refusal(owner`select * from private.open_desk_login('合肥')`)).toMatch(
      /没有编号或全称是“合肥”的工会/,
    )
    await owner`create role clerk_340400`
    expect(await refusal(owner`select * from private.open_desk_login('340400')`)).toMatch(/不是这里建的/)
  })

  test('gives the login of the province all of it, and an industry’s union its own', async () => {
    const province = await open('安徽省总工会')
    expect(province.sees).toBe('全省')
    expect((await signIn(province)`select from public.applications`).length).toBe(3)
    const industry = await open('AH-CMQFYC')
    expect(industry).toMatchObject({ login: 'clerk_ah_cmqfyc', sees: '安徽省财贸轻纺烟草工会' })
    expect((await signIn(industry)`select from public.applications`).length).toBe(0)
  })

  test('closes a login: its session ends, nobody signs in any more, and its row stays', async () => {
    const { owner } = server.current
    const opened = await open('340500')
    const bengbu = signIn(opened)
    await bengbu`select 1`
    const [said] = await owner`select private.close_desk_login('340500') as words`
    expect(said?.words).toBe('登录 clerk_340500 已经关闭，断开了 1 个连接。记录留在 desk_logins 里。')
    await expect(bengbu`select from public.applications`).rejects.toThrow()
    await expect(signIn(opened)`select 1`).rejects.toThrow()
    const again = await open('340500')
    expect(again.password).not.toBe(opened.password)
    const listed = await owner`select * from private.list_desk_logins() where 登录 = 'clerk_340500'`
    expect(listed.map(({ 能登录: can, 关闭时间: closed }) => [can, closed === null])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  test('changes a password, and sees in the list what is wrong', async () => {
    const { owner } = server.current
    const first = await open('340600')
    const [renewed] = await owner<Opened[]>`select * from private.renew_desk_password('340600')`
    await expect(signIn(first)`select 1`).rejects.toThrow('password')
    expect((await signIn(renewed as Opened)`select 1 as one`)[0]).toEqual({ one: 1 })
    await owner`create role somebody login in role staff`
    await server.current.superuser`alter role clerk_340600 bypassrls`
    const wrong =
      await owner`select 登录, 问题 from private.list_desk_logins() where 问题 is not null order by 问题`
    expect(wrong.map(({ 问题: what }) => what)).toEqual(
      expect.arrayContaining([expect.stringContaining('somebody'), expect.stringContaining('权限太大')]),
    )
    const [seen] = await server.current.superuser`select private.unions_in_scope() as all`
    expect(seen?.all.length).toBe(129)
  })

  test('finds that a member of staff whom nobody listed sees nothing', async () => {
    await server.current.owner`create role ad_hoc login password 'adhoc-password' in role staff`
    const adHoc = signIn({ login: 'ad_hoc', password: 'adhoc-password' })
    expect((await adHoc`select from public.applications`).length).toBe(0)
  })
})
