import { describe, expect, test } from 'vitest'
import { applicationStatuses } from '#shared/application/status.ts'
import { refusalOf } from '../../support/database/console.ts'
import { type Decision, decisions, legalDecisions } from '../../support/database/decision.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { decide, decisionParameters, decisionSql, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Status = (typeof applicationStatuses)[number]

/** The shortest legal way into each status. For 已撤回 the worker does the last step. */
const wayInto: Record<Status, Decision[]> = {
  已提交: [],
  已受理: ['受理'],
  待补正: ['要求补正'],
  已通过: ['受理', '通过'],
  未通过: ['受理', '不予通过'],
  不予受理: ['不予受理'],
  已办结: ['受理', '通过', '办结'],
  已撤回: [],
}

const complete = (decision: Decision) => ({
  decision,
  reason: '材料需要核对',
  ...(decision === '要求补正' && { items: ['缴费票据'] }),
  ...(decision === '转办' && { transferTo: '340102' }),
})

async function applicationIn(status: Status): Promise<string> {
  const worker = await signIn(database.current, 'Wang Fang')
  const reference = await submit(worker)
  for (const decision of wayInto[status]) await decide(database.current, reference, complete(decision))
  if (status === '已撤回') await worker.call('withdraw_application', { reference })
  return reference
}

async function statusOf(reference: string): Promise<unknown> {
  const [row] = await database.current.query('select status from public.applications where reference = $1', [
    reference,
  ])
  return row?.status
}

describe('every decision in every status', () => {
  for (const status of applicationStatuses)
    for (const decision of decisions) {
      const next = legalDecisions[status][decision]
      test(
        next === undefined
          ? `${decision} is refused with a sentence while ${status}`
          : `${decision} leads from ${status} to ${next}`,
        async () => {
          const reference = await applicationIn(status)
          if (next !== undefined) {
            await decide(database.current, reference, complete(decision))
            expect(await statusOf(reference)).toBe(next)
            return
          }
          const refusal = await refusalOf(
            database.current,
            decisionSql,
            decisionParameters(reference, complete(decision)),
          )
          expect(refusal.sentence).toMatch(/[\u4e00-\u9fff].*。$/)
          expect(refusal.code).toMatch(/^(illegal_decision|already_decided|round_closed)$/)
          expect(await statusOf(reference)).toBe(status)
        },
      )
    }
})

describe('what a decision must say', () => {
  const incomplete: [string, Parameters<typeof decide>[2], string, RegExp][] = [
    ['不予受理 without a reason', { decision: '不予受理' }, 'reason_required', /必须填写理由/],
    ['a reason of blanks only', { decision: '不予受理', reason: '   ' }, 'reason_required', /必须填写理由/],
    [
      '要求补正 without items',
      { decision: '要求补正', reason: '看不清' },
      'items_required',
      /可以选：姓名、/,
    ],
    [
      '要求补正 of something the form does not have',
      { decision: '要求补正', reason: '看不清', items: ['学费发票'] },
      'unknown_item',
      /没有“学费发票”这一项.*缴费票据/,
    ],
    [
      'items with another decision',
      { decision: '受理', items: ['姓名'] },
      'items_without_correction',
      /请清空/,
    ],
    ['转办 without a union', { decision: '转办' }, 'receiver_required', /填工会编号或全称/],
    [
      '转办 to a union that does not exist',
      { decision: '转办', transferTo: '月球总工会' },
      'receiver_required',
      /没有编号或全称是“月球总工会”的工会.*请到 trade_unions（工会名录）里查/,
    ],
    [
      '转办 to a union whose name is not written out',
      { decision: '转办', transferTo: '屯溪区工会' },
      'receiver_required',
      /没有编号或全称是“屯溪区工会”的工会.*相近的有：341002 屯溪区总工会/,
    ],
    [
      '转办 to the union that has it',
      { decision: '转办', transferTo: '包河区总工会' },
      'same_receiver',
      /已经在包河区总工会/,
    ],
    [
      'a union with another decision',
      { decision: '受理', transferTo: '340102' },
      'receiver_without_transfer',
      /请清空/,
    ],
  ]
  for (const [name, decision, code, sentence] of incomplete)
    test(`${name} is refused`, async () => {
      const reference = await applicationIn('已提交')
      const refusal = await refusalOf(database.current, decisionSql, decisionParameters(reference, decision))
      expect(refusal.code).toBe(code)
      expect(refusal.sentence).toMatch(sentence)
    })

  test('a receiver that nobody knows is refused before the decision is there, too', async () => {
    const reference = await applicationIn('已提交')
    const refusal = await refusalOf(
      database.current,
      `update public.reviews set transfer_to = '屯溪区工会' where reference = $1 and closed_at is null`,
      [reference],
    )
    expect(refusal.sentence).toContain('相近的有：341002 屯溪区总工会')
  })

  test('不予通过 without a reason is refused', async () => {
    const reference = await applicationIn('已受理')
    const refusal = await refusalOf(
      database.current,
      decisionSql,
      decisionParameters(reference, { decision: '不予通过' }),
    )
    expect(refusal.code).toBe('reason_required')
  })
})

describe('what follows from a decision', () => {
  test('Wang Fang sees the timeline, the message and the promised day of her acceptance', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await decide(database.current, reference, { decision: '受理' })

    const [{ promised }] = (await database.current.query(
      'select private.add_working_days(private.today(), 15)::text as promised',
    )) as [{ promised: string }]
    const detail = await wangFang.call<{ promisedOn: string; timeline: { title: string; actor: string }[] }>(
      'get_application',
      { reference },
    )
    expect(detail.promisedOn).toBe(promised)
    expect(detail.timeline.map(({ title, actor }) => `${actor}：${title}`)).toEqual([
      '包河区总工会：已受理',
      '申请人：提交申请',
    ])
    const messages = await wangFang.call<{ title: string; link: string }[]>('list_messages')
    expect(messages[0]).toMatchObject({
      title: '困难职工子女助学：已受理',
      link: `/applications/${reference}`,
    })
  })

  test('受理, 转办, 要求补正 and 通过 close the round and open the next, 办结 and refusals do not', async () => {
    const reference = await applicationIn('已办结')
    const rounds = await database.current.query<{ round: number; decision: string; isOpen: boolean }>(
      `select round, decision, closed_at is null as "isOpen" from public.reviews where reference = $1 order by round`,
      [reference],
    )
    expect(rounds).toEqual([
      { round: 1, decision: '受理', isOpen: false },
      { round: 2, decision: '通过', isOpen: false },
      { round: 3, decision: '办结', isOpen: false },
    ])
    for (const status of ['未通过', '不予受理'] as const) {
      const ended = await database.current.query(
        `select count(*)::integer as open from public.reviews where reference = $1 and closed_at is null`,
        [await applicationIn(status)],
      )
      expect(ended, status).toEqual([{ open: 0 }])
    }
  })

  test('who decided and when is written down by the database', async () => {
    const reference = await applicationIn('已受理')
    const [first] = await database.current.query(
      `select decided_by, decided_at is not null as is_dated from public.reviews where reference = $1 and round = 1`,
      [reference],
    )
    expect(first).toEqual({ decided_by: 'postgres', is_dated: true })
  })

  test('转办 by name moves the application to that union and keeps the promised day', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await decide(database.current, reference, { decision: '受理' })
    const before = await wangFang.call<{ promisedOn: string }>('get_application', { reference })
    await decide(database.current, reference, { decision: '转办', transferTo: '庐阳区总工会' })
    const after = await wangFang.call<{ promisedOn: string; tradeUnionName: string }>('get_application', {
      reference,
    })
    expect(after.tradeUnionName).toBe('庐阳区总工会')
    expect(after.promisedOn).toBe(before.promisedOn)
  })

  test('the receiving union may be typed by its name before the decision is chosen', async () => {
    const reference = await applicationIn('已提交')
    const type = `update public.reviews set transfer_to = $2 where reference = $1 and round = 1 returning transfer_to`
    expect(await database.current.query(type, [reference, '庐阳区总工会'])).toEqual([
      { transfer_to: '340103' },
    ])
  })

  test('a note alone can be saved and changed, also after the decision, and nothing else can', async () => {
    const reference = await applicationIn('已提交')
    const note = `update public.reviews set internal_note = $2 where reference = $1 and round = 1`
    await database.current.query(note, [reference, '已电话联系'])
    await database.current.query(note, [reference, '已电话联系两次'])
    await decide(database.current, reference, { decision: '受理', note: '已电话联系两次' })
    await database.current.query(note, [reference, '已寄回原件'])
    const name = `update public.reviews set staff_name = $2 where reference = $1 and round = 1`
    expect((await refusalOf(database.current, name, [reference, '改写'])).code).toBe('already_decided')
  })
})
