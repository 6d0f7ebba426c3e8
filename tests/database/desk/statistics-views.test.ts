import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { asStaff, behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { announceFile, decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let wangFang: Person

beforeAll(async () => {
  wangFang = await signIn(database.current, 'Wang Fang', '13800000001')
})

type Row = Record<string, unknown>
const rowsOf = (view: string, where: string): Promise<Row[]> =>
  asStaff(database.current, `select * from public.${view} where ${where} order by 1`)

/** Some drivers return counts as strings, so they are compared as numbers. */
const numbers = (row: Row | undefined, ...columns: string[]) => columns.map((column) => Number(row?.[column]))

/** Submits to a union and decides. The last decision came this many days after the submission. */
async function decidedAfter(days: number, tradeUnionId: string, decisions = ['受理', '通过']): Promise<void> {
  const reference = await submit(wangFang, { tradeUnionId })
  for (const decision of decisions)
    await decide(database.current, reference, { decision, reason: '见告知书' })
  await behindTheGuards(
    database.current,
    `update public.reviews set submitted_at = decided_at - make_interval(days => $2),
       due_on = (decided_at at time zone 'Asia/Shanghai')::date - case when $2 > 20 then 1 else 0 end
     where reference = $1 and decision in ('通过', '不予通过', '不予受理')`,
    [reference, days],
  )
}

describe('aid by county and month', () => {
  test('counts the items of 帮扶救助 in the catalogue and no other', async () => {
    const [view] = await database.current.query<{ sql: string }>(
      `select pg_get_viewdef('public.aid_by_county_and_month'::regclass) as sql`,
    )
    const counted = /service_code = ANY \(ARRAY\[([^\]]+)\]/.exec(view?.sql ?? '')?.[1] ?? ''
    const codes = [...counted.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code)
    const expected = catalogue.filter(({ group }) => group === 'hardship').map(({ code }) => code)
    expect(codes.sort()).toEqual(expected.sort())
  })

  test('counts what was submitted, approved, rejected, declined and withdrawn, by cause', async () => {
    const aid = { tradeUnionId: '340323', answers: { fullName: '示例一', mainCause: '子女上学' } }
    for (const decisions of [
      ['受理', '通过', '办结'],
      ['受理', '通过'],
      ['受理', '不予通过'],
      ['不予受理'],
      [],
    ]) {
      const reference = await submit(wangFang, aid)
      for (const decision of decisions)
        await decide(database.current, reference, { decision, reason: '见告知书' })
      if (decisions.length === 0) await wangFang.call('withdraw_application', { reference })
    }
    await submit(wangFang, { ...aid, answers: { mainCause: '本人疾病' } })
    await submit(wangFang, { ...aid, serviceCode: 'legal-aid', serviceName: '工会法律援助' })
    const rows = await rowsOf('aid_by_county_and_month', `受理工会 = '固镇县总工会'`)
    expect(rows.map((row) => [row.上级工会, row.事项, row.主要致困原因])).toEqual([
      ['蚌埠市总工会', '困难职工子女助学', '子女上学'],
      ['蚌埠市总工会', '困难职工子女助学', '本人疾病'],
    ])
    expect(numbers(rows[0], '提交', '通过', '未通过', '不予受理', '撤回')).toEqual([5, 2, 1, 1, 1])
    expect(numbers(rows[1], '提交', '通过', '未通过', '不予受理', '撤回')).toEqual([1, 0, 0, 0, 0])
  })

  test('an approval counts in the month it was given, a submission in its own', async () => {
    const reference = await submit(wangFang, { tradeUnionId: '340402' })
    for (const decision of ['受理', '通过']) await decide(database.current, reference, { decision })
    await behindTheGuards(
      database.current,
      `update public.applications set submitted_at = '2026-09-30 16:30+00', decided_at = '2026-10-31 15:59+00' where reference = $1`,
      [reference],
    )
    const rows = await rowsOf('aid_by_county_and_month', `受理工会 = '大通区总工会'`)
    // 00:30 on 1 October in Anhui, and one minute before the end of that month.
    expect(rows).toMatchObject([{ 月份: '2026-10' }])
    expect(numbers(rows[0], '提交', '通过')).toEqual([1, 1])
  })
})

describe('time to decision', () => {
  test('median and ninetieth percentile by union, and who was on time', async () => {
    for (const days of [2, 4, 6, 8, 10, 12, 14, 16, 18, 28]) await decidedAfter(days, '340500')
    await decidedAfter(1, '340600', ['不予受理'])
    const [row] = await rowsOf('time_to_decision_by_union', `受理工会 = '马鞍山市总工会'`)
    expect(numbers(row, '决定件数', '中位天数', '九成不超过天数', '最长天数', '按时件数', '按时率')).toEqual([
      10, 11, 19, 28, 9, 90,
    ])
    const [declined] = await rowsOf('time_to_decision_by_union', `受理工会 = '淮北市总工会'`)
    expect(numbers(declined, '决定件数', '中位天数')).toEqual([1, 1])
  })

  test('all unions together come first, and what was only accepted does not count', async () => {
    const count = async () =>
      Number((await rowsOf('time_to_decision_by_union', "序号 = 1 and 受理工会 = '全部工会'"))[0]?.决定件数)
    const before = await count()
    await decide(database.current, await submit(wangFang), { decision: '受理' })
    expect(await count()).toBe(before)
    await decidedAfter(3, '340700')
    expect(await count()).toBe(before + 1)
  })
})

describe('correction rate', () => {
  const service = { serviceName: '示例事项' }
  const rate = async (material: string) =>
    numbers(
      (await rowsOf('correction_rate_by_slot', `事项 = '示例事项' and 材料 = '${material}'`))[0],
      ...['申请件数', '要求补正件数', '补正率', '重拍件数', '材料不符件数'],
    )

  test('counts an application once, by label or by name, however often it was asked', async () => {
    const correct = (reference: string, items: string[]) =>
      decide(database.current, reference, { decision: '要求补正', reason: '看不清', items })
    const twice = await submit(wangFang, service)
    await correct(twice, ['缴费票据'])
    const file = await announceFile(wangFang, 'tuitionReceipt')
    const [{ answers, summary }] = (await database.current.query(
      'select answers, summary from public.applications where reference = $1',
      [twice],
    )) as [Row]
    await wangFang.call('supplement_application', {
      reference: twice,
      supplement: { clientToken: crypto.randomUUID(), answers, summary, secrets: {}, attachments: [file] },
    })
    await correct(twice, ['tuitionReceipt'])
    await correct(await submit(wangFang, service), ['tuitionReceipt', '姓名'])
    await submit(wangFang, service)
    await submit(wangFang, service)
    expect(await rate('缴费票据')).toEqual([4, 2, 50, 0, 0])
    expect(await rate('学籍证明')).toEqual([4, 0, 0, 0, 0])
    expect(await rowsOf('correction_rate_by_slot', `材料 = '姓名'`)).toEqual([])
  })

  test('counts what staff marked as unreadable or wrong', async () => {
    const attachments = [
      await announceFile(wangFang, 'studentProof'),
      await announceFile(wangFang, 'studentProof'),
    ]
    await submit(wangFang, { ...service, attachments })
    for (const [place, verdict] of ['重拍', '材料不符'].entries())
      await database.current.query(
        'update public.attachments set verdict = $2::public.slot_verdict where id = $1',
        [attachments[place]?.id, verdict],
      )
    expect((await rate('学籍证明')).slice(3)).toEqual([1, 1])
  })
})

describe('records', () => {
  test('a message that WeChat refused is listed with its error, one that waits is not', async () => {
    const failed = await submit(wangFang)
    const waiting = await submit(wangFang)
    for (const reference of [failed, waiting]) await decide(database.current, reference, { decision: '受理' })
    await behindTheGuards(
      database.current,
      `update public.messages set delivery = '发送失败', delivery_error = '43101', delivery_attempts = 3 where link = $1`,
      [`/applications/${failed}`],
    )
    expect(await rowsOf('failed_messages', 'true')).toMatchObject([
      {
        页面: `/applications/${failed}`,
        错误码: '43101',
        试过几次: 3,
        手机号: '138****0001',
        职工已看到: '否',
      },
    ])
  })

  test('who looked and who exported, the latest first', async () => {
    const own = await submit(wangFang)
    for (const reason of ['打款前核对卡号', '核对开户行信息'])
      await asStaff(database.current, `select * from public.reveal_identity('${own}', '${reason}')`)
    expect(await rowsOf('access_records', '序号 <= 2')).toMatchObject([
      { 谁: 'staff（postgres）', 做了什么: '查看证件号码', 对象: own, 理由: '核对开户行信息' },
      { 理由: '打款前核对卡号', 涉及人数: 1 },
    ])
  })
})
