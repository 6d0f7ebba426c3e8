import { describe, expect, test } from 'vitest'
import { asStaff, refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

/** Staff decide the open round and enter an amount. */
const grant = (reference: string, decision: string, amount: number) =>
  database.current.query(grantSql, [reference, decision, amount])
const grantSql = `update public.reviews set decision = $2::public.review_decision, granted_amount = $3
  where reference = $1 and closed_at is null`

async function accepted(changes: object = {}): Promise<{ wangFang: Person; reference: string }> {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang, { answers: { mainCause: '本人疾病' }, ...changes })
  await decide(database.current, reference, { decision: '受理' })
  return { wangFang, reference }
}

const moneyOf = (union: string) =>
  asStaff(
    database.current,
    `select 事项, 主要致困原因, 发放件数::integer, 金额合计::float, 最大金额::float
     from public.aid_money_by_county_and_month where 受理工会 = '${union}'`,
  )

describe('money granted', () => {
  test('Wang Fang reads the amount in her timeline and in the message', async () => {
    const { wangFang, reference } = await accepted()
    await grant(reference, '通过', 3000)
    const { timeline } = await wangFang.call<{ timeline: { detail: string }[] }>('get_application', {
      reference,
    })
    expect(timeline[0]?.detail).toBe('金额 3000 元。')
    const [message] = await wangFang.call<{ body: string }[]>('list_messages')
    expect(message?.body).toContain('金额 3000 元。')
  })

  test('is counted by union, month and cause, once for each application, as 办结 says it last', async () => {
    const first = await accepted({ tradeUnionId: '341021' })
    await grant(first.reference, '通过', 3000)
    await grant(first.reference, '办结', 3200.5)
    const second = await accepted({ tradeUnionId: '341021' })
    await grant(second.reference, '通过', 1000)
    expect(await moneyOf('歙县总工会')).toEqual([
      { 事项: '困难职工子女助学', 主要致困原因: '本人疾病', 发放件数: 2, 金额合计: 4200.5, 最大金额: 3200.5 },
    ])
  })

  test('no longer counts after the decision is undone', async () => {
    const { reference } = await accepted({ tradeUnionId: '341022' })
    await grant(reference, '通过', 3000)
    await database.current.query(`select public.undo_decision($1, '金额写错了')`, [reference])
    expect(await moneyOf('休宁县总工会')).toEqual([])
    await grant(reference, '通过', 300)
    expect(await moneyOf('休宁县总工会')).toMatchObject([{ 金额合计: 300 }])
  })

  test('an approval without an amount is listed until 办结 names one', async () => {
    const { reference } = await accepted({ tradeUnionId: '341023' })
    const missing = () =>
      asStaff(
        database.current,
        `select 申请编号 from public.grants_without_amount where 受理工会 = '黟县总工会'`,
      )
    await decide(database.current, reference, { decision: '通过' })
    expect(await missing()).toEqual([{ 申请编号: reference }])
    await grant(reference, '办结', 800)
    expect(await missing()).toEqual([])
  })
})

describe('an amount is refused', () => {
  test('with a decision that grants nothing, and with a service that pays no money', async () => {
    const { reference } = await accepted()
    expect(await refusalOf(database.current, grantSql, [reference, '不予通过', 100])).toMatchObject({
      code: 'reason_required',
    })
    const fresh = await submit(await signIn(database.current, 'Li Qiang'))
    expect(await refusalOf(database.current, grantSql, [fresh, '受理', 100])).toEqual({
      code: 'amount_without_approval',
      sentence: `${fresh}：只有“通过”和“办结”才填金额（granted_amount），请清空。`,
    })
    const legalAid = await accepted({ serviceCode: 'legal-aid', serviceName: '工会法律援助' })
    expect((await refusalOf(database.current, grantSql, [legalAid.reference, '通过', 100])).code).toBe(
      'amount_not_for_service',
    )
  })

  test('beside a reason to refuse the application', async () => {
    const { reference } = await accepted()
    const refuse = `update public.reviews set decision = '不予通过', reason = '不符合条件', granted_amount = 100
      where reference = $1 and closed_at is null`
    expect((await refusalOf(database.current, refuse, [reference])).code).toBe('amount_without_approval')
  })

  test('when it is nothing, negative or beyond a million, or less than a fen: the constraint’s name says so', async () => {
    const { reference } = await accepted()
    for (const amount of [0, -1, 1_000_000.01, 1_000_001])
      await expect(grant(reference, '通过', amount)).rejects.toThrow('金额要大于0，不超过1000000元')
    await expect(grant(reference, '通过', 100.125)).rejects.toThrow('金额最多两位小数')
  })
})
