import { describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'
import { aSubmission, decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Round = Record<string, unknown>
const openRound = async (reference: string): Promise<Round> => {
  const [round] = await database.current.query<Round>(
    'select * from public.reviews where reference = $1 and closed_at is null',
    [reference],
  )
  if (round === undefined) throw new Error(`no open round of ${reference}`)
  return round
}
/** One cell of the open round, as a clerk types it. */
const type = (reference: string, column: string, value: string) =>
  asStaff(
    database.current,
    `update public.reviews set ${column} = ${value} where reference = '${reference}' and closed_at is null`,
  )

/** Runs one job now, as the functions do every minute. */
async function runJob(name: string): Promise<void> {
  await database.current.query(
    `update private.jobs set next_run_at = case name when $1 then now() else now() + interval '1 day' end`,
    [name],
  )
  expect(await serviceAccount(database.current).call('run_due_jobs')).toEqual([
    { name, ok: true, error: null },
  ])
}

describe('one row is enough', () => {
  test('the seven columns a clerk fills, 谁在办 and the phone stand side by side behind the number and the name', async () => {
    const columns = await database.current.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'public.reviews'::regclass and attnum > 0 order by attnum limit 11`,
    )
    expect(columns.map(({ name }) => name)).toEqual([
      'reference',
      'applicant_name',
      'decision',
      'reason',
      'items_to_correct',
      'transfer_to',
      'granted_amount',
      'staff_name',
      'internal_note',
      'handler',
      'phone',
    ])
  })

  test('the phone is the one Wang Fang wrote into the form, else the one she verified, else empty', async () => {
    expect(await openRound(await submit(await signIn(database.current, 'Li Na')))).toMatchObject({
      phone: null,
    })
    const wangFang = await signIn(database.current, 'Wang Fang', '13800000701')
    expect(await openRound(await submit(wangFang))).toMatchObject({ phone: '13800000701' })
    const written = await submit(wangFang, { phone: '13800000702' })
    expect(await openRound(written)).toMatchObject({ phone: '13800000702' })
    await decide(database.current, written, { decision: '受理' })
    expect(await openRound(written)).toMatchObject({ phone: '13800000702', round: 2 })
  })
})

describe('half-typed cells harm nothing', () => {
  test('an amount, a reason and items typed too early do not stop the silent acceptance, and stand in the next round', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    await type(reference, 'granted_amount', '3000.5')
    await type(reference, 'reason', `'材料齐'`)
    await type(reference, 'items_to_correct', `array['缴费票据']`)
    await type(reference, 'transfer_to', `'340102'`)
    await type(reference, 'internal_note', `'周三打过电话'`)
    await behindTheGuards(
      database.current,
      `update public.applications set accept_by = private.today() - 1 where reference = $1`,
      [reference],
    )
    await runJob('accept-silently')
    expect(await openRound(reference)).toMatchObject({
      application_status: '已受理',
      granted_amount: 3000.5,
      reason: '材料齐',
      items_to_correct: ['缴费票据'],
      transfer_to: '340102',
      internal_note: '周三打过电话',
    })
    const [silent] = await database.current.query(
      `select decision, reason, granted_amount, transfer_to from public.reviews where reference = $1 and round = 1`,
      [reference],
    )
    expect(silent).toEqual({
      decision: '受理',
      reason: '五个工作日内没有作出决定，视为受理。',
      granted_amount: null,
      transfer_to: null,
    })
  })

  test('an amount with three decimal places is refused and not rounded', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    const { sentence } = await staffRefusalOf(
      database.current,
      `update public.reviews set granted_amount = 3000.555 where reference = '${reference}'`,
    )
    expect(sentence).toContain('金额最多两位小数')
  })
})

describe('谁在办', () => {
  test('Zhang Min writes her name, Li Li is told, and may take the row once the cell is empty', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    await type(reference, 'handler', `' 张敏　'`)
    expect(await openRound(reference)).toMatchObject({ handler: '张敏' })
    const taken = `update public.reviews set handler = '李丽' where reference = '${reference}' and closed_at is null`
    const { code, sentence } = await staffRefusalOf(database.current, taken)
    expect(code).toBe('in_hand')
    expect(sentence).toContain('张敏正在办')
    await type(reference, 'handler', 'null')
    await type(reference, 'handler', `'李丽'`)
    expect(await openRound(reference)).toMatchObject({ handler: '李丽' })
  })

  test('is emptied after two hours without a change, and not while she still types', async () => {
    const [forgotten, busy] = await Promise.all([
      submit(await signIn(database.current, 'Wang Fang')),
      submit(await signIn(database.current, 'Li Na')),
    ])
    for (const reference of [forgotten, busy]) await type(reference, 'handler', `'张敏'`)
    await behindTheGuards(
      database.current,
      `update public.reviews set handled_since = now() - interval '121 minutes' where reference = any ($1)`,
      [[forgotten, busy]],
    )
    await type(busy, 'reason', `'材料齐'`)
    await runJob('release-reviews')
    expect(await openRound(forgotten)).toMatchObject({ handler: null, handled_since: null })
    expect(await openRound(busy)).toMatchObject({ handler: '张敏' })
  })

  test('signs the decision when nobody else does, and the next round is free', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    await type(reference, 'handler', `'张敏'`)
    await type(reference, 'decision', `'受理'`)
    const [decided] = await database.current.query(
      'select staff_name, handler from public.reviews where reference = $1 and round = 1',
      [reference],
    )
    expect(decided).toEqual({ staff_name: '张敏', handler: null })
    expect(await openRound(reference)).toMatchObject({ handler: null, staff_name: null })
  })
})

describe('after the decision', () => {
  async function approved(): Promise<{ wangFang: Person; reference: string }> {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await decide(database.current, reference, { decision: '受理' })
    await decide(database.current, reference, { decision: '通过' })
    return { wangFang, reference }
  }

  test('a note may still be added, anything else may not, and no note once the person is erased', async () => {
    const { reference } = await approved()
    const note = `update public.reviews set internal_note = '银行退回，账号少一位' where reference = '${reference}' and round = 2`
    await asStaff(database.current, note)
    const reason = `update public.reviews set reason = '改一下' where reference = '${reference}' and round = 2`
    expect(await staffRefusalOf(database.current, reason)).toMatchObject({ code: 'already_decided' })
    await decide(database.current, reference, { decision: '办结' })
    await database.current.query(`select private.purge_application($1, '本人要求清除')`, [reference])
    expect(await refusalOf(database.current, note)).toMatchObject({ code: 'erased' })
  })

  test('Wang Fang corrects a wrong bank card after 通过: it stays approved, and she cannot withdraw', async () => {
    const { wangFang, reference } = await approved()
    await decide(database.current, reference, {
      decision: '要求补正',
      reason: '银行卡号不对',
      items: ['姓名'],
    })
    expect(await wangFang.call('get_application', { reference })).toMatchObject({
      status: '待补正',
      canWithdraw: false,
      isOverdue: false,
    })
    expect(await wangFang.refusal('withdraw_application', { reference })).toBe('409 not_withdrawable')
    await wangFang.call('supplement_application', {
      reference,
      supplement: { ...aSubmission(), secrets: {}, attachments: [] },
    })
    expect(await wangFang.call('get_application', { reference })).toMatchObject({ status: '已通过' })
    await decide(database.current, reference, { decision: '办结' })
    expect(await wangFang.call('get_application', { reference })).toMatchObject({ status: '已办结' })
  })
})
