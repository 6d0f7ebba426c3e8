import { beforeEach, describe, expect, test } from 'vitest'
import { asRole } from '../../support/database/console.ts'
import { asLogin } from '../../support/database/desk-login.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

/** Wang Fang's earlier grants, seen by who decides her next application. 340111 is Baohe in Hefei, 340202 lies in Wuhu. */
const database = useEmbeddedSupabase()
const baohe = '340111'
const wuhu = '340202'
let people = 0

const query = (sql: string, parameters: unknown[] = []) => database.current.query(sql, parameters)
const noted = async (reference: string) => {
  const [row] = (await query(
    'select earlier_grants from public.reviews where reference = $1 order by round desc limit 1',
    [reference],
  )) as { earlier_grants: string | null }[]
  return row?.earlier_grants
}
const seenBy = async (login: string, reference: string) => {
  const sql = `select 以前发过的钱 from public.applications_to_review where 申请编号 = '${reference}'`
  const rows =
    login === 'staff'
      ? await asRole(database.current, login, sql)
      : await asLogin(database.current, login, sql)
  return rows[0]?.以前发过的钱
}

/** One person's answers, with an ID number of their own. */
function person() {
  people += 1
  return { secrets: { idNumber: `34010119900101${String(people).padStart(4, '0')}` } }
}
async function granted(worker: Person, amount: number | null, changes: object): Promise<string> {
  const reference = await submit(worker, changes)
  await decide(database.current, reference, { decision: '受理' })
  await query(
    `update public.reviews set decision = '通过', granted_amount = $2 where reference = $1 and closed_at is null`,
    [reference, amount],
  )
  return reference
}

let wangFang: Person
let her: { secrets: { idNumber: string } }
beforeEach(async () => {
  wangFang = await signIn(database.current, 'Wang Fang')
  her = person()
})

describe('who decides Wang Fang’s application reads', () => {
  test('which service, when, how much and which union, of the same account', async () => {
    const first = await granted(wangFang, 3000, { ...her, tradeUnionId: baohe })
    const next = await submit(wangFang, { ...her, tradeUnionId: baohe })
    const line = new RegExp(
      `^\\d{4}-\\d\\d-\\d\\d 困难职工子女助学 3000(\\.00)? 元 包河区总工会（${first}，同一账号）$`,
    )
    expect(await noted(next)).toMatch(line)
    expect(await seenBy('staff', next)).toMatch(line)
  })

  test('the same when she asks from another account with her ID number, and nothing of a stranger', async () => {
    const first = await granted(wangFang, 3000, { ...her, tradeUnionId: baohe })
    const other = await signIn(database.current, 'Wang Fang')
    const next = await submit(other, { ...her, tradeUnionId: baohe })
    expect(await noted(next)).toContain(`${first}，同一身份证号`)
    const liQiang = await signIn(database.current, 'Li Qiang')
    expect(await noted(await submit(liQiang, { ...person(), tradeUnionId: baohe }))).toBeNull()
  })

  test('that no amount was entered, and who applied when that was somebody else of her family', async () => {
    await granted(wangFang, null, { ...person(), applicantName: '示例老人', tradeUnionId: baohe })
    const next = await submit(wangFang, { ...her, tradeUnionId: baohe })
    expect(await noted(next)).toMatch(/金额没有填 包河区总工会（\w+，同一账号，申请人示例老人）$/)
  })

  test('nothing in front of a service that grants no money', async () => {
    await granted(wangFang, 3000, { ...her, tradeUnionId: baohe })
    const advice = await submit(wangFang, {
      ...her,
      serviceCode: 'legal-advice',
      serviceName: '法律咨询',
      tradeUnionId: baohe,
    })
    expect(await noted(advice)).toBeNull()
    expect(await seenBy('staff', advice)).toBeNull()
  })

  test('no application that was refused, and none whose approval was undone', async () => {
    const refused = await submit(wangFang, { ...her, tradeUnionId: baohe })
    await decide(database.current, refused, { decision: '不予受理', reason: '材料不是本人的' })
    const undone = await granted(wangFang, 3000, { ...her, tradeUnionId: baohe })
    const next = await submit(wangFang, { ...her, tradeUnionId: baohe })
    expect(await noted(next)).toContain(undone)
    await query(`select public.undo_decision($1, '点错了一行')`, [undone])
    expect(await noted(next)).toBeNull()
  })
})

describe('a union', () => {
  beforeEach(async () => {
    for (const union of ['340100', baohe, wuhu])
      await query(
        `select private.open_desk_login($1) where not exists (select from private.desk_logins where trade_union_id = $1)`,
        [union],
      )
  })

  test('reads of another only its name: no service, no day, no amount, no number', async () => {
    const first = await granted(wangFang, 4321, { ...her, tradeUnionId: wuhu })
    const next = await submit(wangFang, { ...her, tradeUnionId: baohe })
    const [name] = (await query(`select name from public.trade_unions where id = $1`, [wuhu])) as {
      name: string
    }[]
    const words = `${name?.name}也发过，详情请向这个工会核实`
    expect(await noted(next)).toBe(words)
    for (const login of ['clerk_340100', `clerk_${baohe}`]) expect(await seenBy(login, next)).toBe(words)
    expect(await seenBy('staff', next)).toContain(`4321`)
    expect(await seenBy('staff', next)).toContain(first)
  })

  test('reads what a union below it granted, and those below do not read what their city granted', async () => {
    await granted(wangFang, 900, { ...her, tradeUnionId: '340100' })
    await granted(wangFang, 800, { ...her, tradeUnionId: baohe })
    const next = await submit(wangFang, { ...her, tradeUnionId: baohe })
    expect(await seenBy('clerk_340100', next)).toMatch(
      / 900(\.00)? 元.*\n?.* 800(\.00)? 元|800(\.00)? 元[\s\S]*900(\.00)? 元/,
    )
    const county = await seenBy(`clerk_${baohe}`, next)
    expect(county).toMatch(/800(\.00)? 元/)
    expect(county).not.toMatch(/900(\.00)? 元/)
    expect(county).toMatch(/也发过，详情请向这个工会核实$/)
  })

  test('asks nothing about an application out of its scope', async () => {
    await granted(wangFang, 900, { ...her, tradeUnionId: baohe })
    const next = await submit(wangFang, { ...her, tradeUnionId: baohe })
    const [row] = await asLogin(
      database.current,
      `clerk_${wuhu}`,
      `select private.seen_grants(id) as words from (select '${await idOf(next)}'::uuid as id) as one`,
    )
    expect(row?.words).toBeNull()
  })
})

const idOf = async (reference: string) => {
  const [row] = (await query('select id from public.applications where reference = $1', [reference])) as {
    id: string
  }[]
  return row?.id
}

describe('two open applications of Wang Fang', () => {
  test('when one is granted, the open round of the other says so at once, and the closed one keeps what was read', async () => {
    const closed = await granted(wangFang, 100, { ...her, tradeUnionId: baohe })
    const open = await submit(wangFang, { ...her, tradeUnionId: baohe })
    const second = await granted(wangFang, 200, { ...her, tradeUnionId: baohe })
    expect(await noted(open)).toContain(second)
    const [first] = (await query(
      `select earlier_grants from public.reviews where reference = $1 and decision = '通过'`,
      [closed],
    )) as { earlier_grants: string | null }[]
    expect(first?.earlier_grants).toBeNull()
  })

  test('after one is erased, no round tells of it, whether open or closed', async () => {
    const first = await granted(wangFang, 100, { ...her, tradeUnionId: baohe })
    const other = await signIn(database.current, 'Wang Fang')
    const closed = await granted(other, 200, { ...her, tradeUnionId: baohe })
    const open = await submit(other, { ...her, tradeUnionId: baohe })
    await decide(database.current, first, { decision: '办结' })
    await query(`select private.purge_application($1, '本人要求清除')`, [first])
    const rows = (await query(
      `select earlier_grants from public.reviews where reference = any($1) and earlier_grants like '%' || $2 || '%'`,
      [[closed, open, first], first],
    )) as unknown[]
    expect(rows).toEqual([])
    expect(await noted(open)).toContain(closed)
  })
})
