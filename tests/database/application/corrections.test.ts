import { describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { announceFile, aSubmission, decide } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Detail = {
  reference: string
  status: string
  promisedOn: string | null
  isOverdue: boolean
  todo: string | null
  answers: Record<string, unknown>
  attachments: { id: string; slot: string; verdict: string | null }[]
  correction: { reason: string; items: { name: string; label: string }[] } | null
  canWithdraw: boolean
}

const get = (person: Person, reference: string) => person.call<Detail>('get_application', { reference })

describe('correcting', () => {
  async function inCorrection(items: string[]) {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const files = [
      await announceFile(wangFang, 'tuitionReceipt'),
      await announceFile(wangFang, 'studentProof'),
    ]
    const submission = aSubmission({ attachments: files })
    const { reference, answers } = await wangFang.call<Detail>('submit_application', { submission })
    await decide(database.current, reference, { decision: '要求补正', reason: '照片看不清', items })
    return { wangFang, reference, answers, files }
  }
  const supplement = (answers: object, changes: object = {}) => ({
    ...aSubmission(),
    answers,
    secrets: {},
    attachments: [],
    ...changes,
  })

  test('Wang Fang is told what to send, and only that slot takes new files', async () => {
    const { wangFang, reference, answers, files } = await inCorrection(['缴费票据'])
    expect(await get(wangFang, reference)).toMatchObject({
      status: '待补正',
      todo: '还差 1 项材料：缴费票据',
      correction: { reason: '照片看不清', items: [{ name: 'tuitionReceipt', label: '缴费票据' }] },
    })

    // Staff wrote no full stop, but she reads two sentences.
    const { timeline } = await wangFang.call<{ timeline: { detail: string }[] }>('get_application', {
      reference,
    })
    expect(timeline[0]?.detail).toBe('照片看不清。要补：缴费票据。')
    const [message] = await database.current.query<{ body: string }>(
      'select body from messages order by id desc limit 1',
    )
    expect(message?.body).toBe(`您的申请（编号 ${reference}）要补材料。照片看不清。要补：缴费票据。`)

    const other = await announceFile(wangFang, 'studentProof')
    expect(
      await wangFang.refusal('supplement_application', {
        reference,
        supplement: supplement(answers, { attachments: [other] }),
      }),
    ).toBe('409 item_not_open studentProof')

    const receipt = await announceFile(wangFang, 'tuitionReceipt')
    const after = await wangFang.call<Detail>('supplement_application', {
      reference,
      supplement: supplement(answers, { attachments: [receipt] }),
    })
    expect(after).toMatchObject({ status: '已提交', todo: null, correction: null })
    expect(after.attachments.map(({ id }) => id).sort()).toEqual([receipt.id, files[1]?.id].sort())
  })

  test('a named slot without a file is refused with its name', async () => {
    const { wangFang, reference, answers } = await inCorrection(['缴费票据', '姓名'])
    expect(
      await wangFang.refusal('supplement_application', { reference, supplement: supplement(answers) }),
    ).toBe('422 invalid_input tuitionReceipt')
  })

  test('an answer that nobody asked for cannot change, nor its secret', async () => {
    const { wangFang, reference, answers } = await inCorrection(['familyIncome'])
    for (const changed of [
      supplement({ ...answers, fullName: '示例二' }),
      supplement(answers, { secrets: { idNumber: '340101199001019999' } }),
    ])
      expect(await wangFang.refusal('supplement_application', { reference, supplement: changed })).toMatch(
        /^409 item_not_open (fullName|idNumber)$/,
      )
    expect((await get(wangFang, reference)).answers).toEqual(answers)
  })

  test('what is computed from a named answer changes with it', async () => {
    const { wangFang, reference, answers } = await inCorrection(['家庭年度总收入'])
    const changed = { ...answers, familyIncome: 30000, incomePerHead: 10000 }
    const after = await wangFang.call<Detail>('supplement_application', {
      reference,
      supplement: supplement(changed),
    })
    expect(after.answers).toEqual(changed)
  })

  test('a retried supplement changes nothing, another one is refused', async () => {
    const { wangFang, reference, answers } = await inCorrection(['姓名'])
    const sent = supplement({ ...answers, fullName: '示例二' })
    await wangFang.call('supplement_application', { reference, supplement: sent })
    await wangFang.call('supplement_application', { reference, supplement: sent })
    expect(
      await wangFang.refusal('supplement_application', { reference, supplement: supplement(answers) }),
    ).toBe('409 not_correctable')
    const rounds = await database.current.query(
      'select round, application_status from public.reviews where reference = $1 order by round',
      [reference],
    )
    expect(rounds).toEqual([
      { round: 1, application_status: '已提交' },
      { round: 2, application_status: '已提交' },
    ])
  })

  test('the clock stops while Wang Fang is asked and runs on with what was left', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const { reference, answers } = await wangFang.call<Detail>('submit_application', {
      submission: aSubmission(),
    })
    await decide(database.current, reference, { decision: '受理' })
    const promised = (await get(wangFang, reference)).promisedOn
    await decide(database.current, reference, { decision: '要求补正', reason: '请核对', items: ['姓名'] })
    expect(await get(wangFang, reference)).toMatchObject({ promisedOn: null, isOverdue: false })

    // Four of the fifteen days were left when it stopped.
    await behindTheGuards(
      database.current,
      'update public.applications set left_working_days = 4 where reference = $1',
      [reference],
    )
    const after = await wangFang.call<Detail>('supplement_application', {
      reference,
      supplement: supplement(answers),
    })
    const [row] = await database.current.query<{ day: string }>(
      'select private.add_working_days(private.today(), 4)::text as day',
    )
    expect(after.status).toBe('已受理')
    expect(after.promisedOn).toBe(row?.day)
    expect(after.promisedOn).not.toBe(promised)
  })

  test('what is left when Wang Fang is asked are the days until the promise, not all of them again', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const submission = aSubmission()
    const { reference } = await wangFang.call<Detail>('submit_application', { submission })
    await decide(database.current, reference, { decision: '受理' })
    await behindTheGuards(
      database.current,
      `update public.applications set promised_on = private.add_working_days(private.today(), 4) where reference = $1`,
      [reference],
    )
    await decide(database.current, reference, { decision: '要求补正', reason: '请核对', items: ['姓名'] })
    const left = await database.current.query(
      'select left_working_days as days from public.applications where reference = $1',
      [reference],
    )
    expect(left).toEqual([{ days: 4 }])
  })
})
