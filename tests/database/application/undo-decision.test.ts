import { describe, expect, test } from 'vitest'
import { asStaff, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Detail = {
  status: string
  promisedOn: string | null
  decisionReason: string | null
  tradeUnionName: string
  timeline: { title: string; detail: string | null }[]
}

async function decided(...decisions: Parameters<typeof decide>[2][]): Promise<{
  wangFang: Person
  reference: string
  look: () => Promise<Detail>
}> {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang)
  for (const decision of decisions) await decide(database.current, reference, decision)
  return {
    wangFang,
    reference,
    look: () => wangFang.call<Detail>('get_application', { reference }),
  }
}

const undo = (reference: string, reason = '点错了一行') =>
  asStaff(database.current, `select public.undo_decision('${reference}', '${reason}') as answer`)
const undoSql = 'select public.undo_decision($1, $2)'

describe('an undone decision', () => {
  test('不予通过 is taken back: Wang Fang sees it, and is decided on anew', async () => {
    const { wangFang, reference, look } = await decided({ decision: '受理' })
    const before = await look()
    await decide(database.current, reference, { decision: '不予通过', reason: '收入超过标准' })
    const [{ answer }] = (await undo(reference)) as [{ answer: string }]
    expect(answer).toBe(
      '已撤销第 2 轮的“不予通过”。申请回到“已受理”，请在 reviews 里这份申请最新的一轮重新作决定。',
    )
    const after = await look()
    expect(after).toMatchObject({ status: '已受理', promisedOn: before.promisedOn, decisionReason: null })
    expect(after.timeline.map(({ title }) => title)).toEqual(['撤销决定', '没有通过', '已受理', '提交申请'])
    const messages = await wangFang.call<{ title: string }[]>('list_messages')
    expect(messages[0]?.title).toBe('困难职工子女助学：撤销决定')
    await decide(database.current, reference, { decision: '通过' })
    expect((await look()).status).toBe('已通过')
  })

  const ways: [string, Parameters<typeof decide>[2][], string][] = [
    ['受理', [{ decision: '受理' }], '已提交'],
    ['不予受理', [{ decision: '不予受理', reason: '不在范围' }], '已提交'],
    ['要求补正', [{ decision: '要求补正', reason: '看不清', items: ['姓名'] }], '已提交'],
    ['转办', [{ decision: '转办', transferTo: '340102' }], '已提交'],
    ['通过', [{ decision: '受理' }, { decision: '通过' }], '已受理'],
    ['办结', [{ decision: '受理' }, { decision: '通过' }, { decision: '办结' }], '已通过'],
  ]
  for (const [name, decisions, status] of ways)
    test(`${name} returns to ${status}, at the union that had it, with one open round`, async () => {
      const { reference, look } = await decided(...decisions)
      await undo(reference)
      expect(await look()).toMatchObject({ status, tradeUnionName: '包河区总工会' })
      const open = await database.current.query(
        'select application_status, decision from public.reviews where reference = $1 and closed_at is null',
        [reference],
      )
      expect(open).toEqual([{ application_status: status, decision: null }])
    })

  test('stays in the record: the round keeps its decision and is marked, with who and why', async () => {
    const { reference } = await decided({ decision: '受理' })
    await undo(reference, '点错了一行')
    const rounds = await database.current.query(
      `select round, decision, undone_at is not null as is_undone, closed_at is not null as is_closed
       from public.reviews where reference = $1 order by round`,
      [reference],
    )
    expect(rounds).toEqual([
      { round: 1, decision: '受理', is_undone: true, is_closed: true },
      { round: 2, decision: null, is_undone: false, is_closed: true },
      { round: 3, decision: null, is_undone: false, is_closed: false },
    ])
    const [entry] = await database.current.query(
      'select database_user, reason, before from public.change_log where subject = $1 and reason is not null',
      [reference],
    )
    expect(entry).toEqual({
      database_user: 'staff（postgres）',
      reason: '点错了一行',
      before: { decision: '受理', round: 1 },
    })
  })

  test('two decisions are taken back one after the other, and then no more', async () => {
    const { reference, look } = await decided({ decision: '受理' }, { decision: '通过' })
    await undo(reference)
    await undo(reference)
    expect((await look()).status).toBe('已提交')
    expect((await refusalOf(database.current, undoSql, [reference, '再撤一次看看'])).code).toBe(
      'nothing_to_undo',
    )
  })

  test('counts in no statistics', async () => {
    const count = async () => {
      const rows = await database.current.query(
        `select 决定件数::integer as count from public.time_to_decision_by_union where 受理工会 = '全部工会'`,
      )
      return rows[0]?.count ?? 0
    }
    const before = await count()
    const { reference } = await decided({ decision: '不予受理', reason: '不在范围' })
    expect(await count()).toBe(Number(before) + 1)
    await undo(reference)
    expect(await count()).toBe(before)
  })
})

describe('undoing is refused', () => {
  test('without a reason, without an application, without a decision', async () => {
    const { reference } = await decided({ decision: '受理' })
    const fresh = await decided()
    for (const [parameters, code] of [
      [[reference, '错了'], 'reason_required'],
      [['AH261122XXXXXX', '点错了一行'], 'not_found'],
      [[fresh.reference, '点错了一行'], 'nothing_to_undo'],
    ] as const) {
      const refusal = await refusalOf(database.current, undoSql, [...parameters])
      expect(refusal.code).toBe(code)
      expect(refusal.sentence).toMatch(/[\u4e00-\u9fff].*。$/)
    }
  })

  test('once the worker went on: after a supplement, and after a withdrawal', async () => {
    const corrected = await decided({ decision: '要求补正', reason: '看不清', items: ['姓名'] })
    const [{ answers, summary }] = (await database.current.query(
      'select answers, summary from public.applications where reference = $1',
      [corrected.reference],
    )) as [Record<string, unknown>]
    await corrected.wangFang.call('supplement_application', {
      reference: corrected.reference,
      supplement: { clientToken: crypto.randomUUID(), answers, summary, secrets: {}, attachments: [] },
    })
    const withdrawn = await decided({ decision: '受理' })
    await withdrawn.wangFang.call('withdraw_application', { reference: withdrawn.reference })
    for (const [reference, words] of [
      [corrected.reference, '职工已经补正'],
      [withdrawn.reference, '职工已经撤回了申请'],
    ] as const) {
      const refusal = await refusalOf(database.current, undoSql, [reference, '点错了一行'])
      expect(refusal.code).toBe('worker_went_on')
      expect(refusal.sentence).toContain(words)
    }
  })

  test('of an application that was cleared', async () => {
    const { reference } = await decided({ decision: '不予受理', reason: '不在范围' })
    await database.current.query(`select private.purge_application($1, '法院要求清除')`, [reference])
    expect((await refusalOf(database.current, undoSql, [reference, '点错了一行'])).code).toBe(
      'nothing_to_undo',
    )
  })

  test('to workers: no role of the API reaches it', async () => {
    const { reference } = await decided({ decision: '受理' })
    for (const role of ['anon', 'authenticated', 'service_role'] as const)
      expect(
        (
          await staffRefusalOf(
            database.current,
            `select public.undo_decision('${reference}', '点错了一行')`,
            role,
          )
        ).code,
      ).toBe('42501')
  })
})
