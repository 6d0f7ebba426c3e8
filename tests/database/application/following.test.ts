import { describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards, refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'
import { announceFile, aSubmission, decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Detail = {
  status: string
  isOverdue: boolean
  overdueSince: string | null
  promisedOn: string | null
  canRemind: boolean
  canRate: boolean
  rating: { grade: string; comment: string | null } | null
  timeline: { title: string }[]
}
const get = (person: Person, reference: string) => person.call<Detail>('get_application', { reference })

const promisedDaysAgo = (reference: string, days: number) =>
  behindTheGuards(
    database.current,
    `with moved as (
       update public.applications set promised_on = private.today() - $2::integer where reference = $1 returning id, promised_on
     )
     update public.reviews as review set due_on = moved.promised_on from moved
     where review.application_id = moved.id and review.closed_at is null`,
    [reference, days],
  )

/** Wang Fang's application, accepted, three days after its promised day. */
async function overdueApplication() {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang)
  await decide(database.current, reference, { decision: '受理' })
  await promisedDaysAgo(reference, 3)
  return { wangFang, reference }
}

describe('好差评', () => {
  async function closedApplication() {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await decide(database.current, reference, { decision: '不予受理', reason: '不在受理范围' })
    return { wangFang, reference }
  }
  const rating = { grade: '基本满意', comment: '快一点就好' }

  test('Wang Fang rates what is over, once, and staff read it', async () => {
    const { wangFang, reference } = await closedApplication()
    expect(await get(wangFang, reference)).toMatchObject({ canRate: true, rating: null })
    const after = await wangFang.call<Detail>('rate_application', { reference, ...rating })
    expect(after).toMatchObject({ canRate: false, rating })
    // A retry gets the same answer.
    await wangFang.call('rate_application', { reference, ...rating })
    expect(await wangFang.refusal('rate_application', { reference, grade: '满意', comment: '' })).toBe(
      '409 already_rated',
    )
    expect(
      await asStaff(
        database.current,
        `select 评价, 职工的话, 受理工会 from public.application_ratings where 申请编号 = '${reference}'`,
      ),
    ).toEqual([{ 评价: '基本满意', 职工的话: '快一点就好', 受理工会: '包河区总工会' }])
    const [counted] = await asStaff(
      database.current,
      `select 评价件数::integer as all, 基本满意::integer as fair, 满意率::float as rate from public.ratings_by_union`,
    )
    expect(counted).toEqual({ all: 1, fair: 1, rate: 100 })
  })

  test('before the end there is nothing to rate, nor after a withdrawal', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    const refusal = () => wangFang.refusal('rate_application', { reference, ...rating })
    expect(await refusal()).toBe('409 not_ratable')
    await decide(database.current, reference, { decision: '受理' })
    await decide(database.current, reference, { decision: '通过' })
    expect(await refusal()).toBe('409 not_ratable')
    await decide(database.current, reference, { decision: '办结' })
    expect(await get(wangFang, reference)).toMatchObject({ canRate: true })

    const taken = await submit(wangFang)
    await wangFang.call('withdraw_application', { reference: taken })
    expect(await wangFang.refusal('rate_application', { reference: taken, ...rating })).toBe(
      '409 not_ratable',
    )
  })

  test('Li Qiang cannot rate her application, and staff cannot write a rating', async () => {
    const { reference } = await closedApplication()
    const liQiang = await signIn(database.current, 'Li Qiang')
    expect(await liQiang.refusal('rate_application', { reference, ...rating })).toBe('404 not_found')
    const refusal = await refusalOf(
      database.current,
      `insert into public.ratings (application_id, grade) select id, '很满意' from public.applications`,
    )
    expect(refusal.code).toBe('read_only')
  })
})

describe('催办', () => {
  test('after the promised day Wang Fang reminds once; timeline, round and list show it', async () => {
    const { wangFang, reference } = await overdueApplication()
    expect(await get(wangFang, reference)).toMatchObject({ isOverdue: true, canRemind: true })
    await wangFang.call('remind_about_application', { reference })
    const after = await wangFang.call<Detail>('remind_about_application', { reference })
    expect(after.canRemind).toBe(false)
    expect(after.timeline.filter(({ title }) => title === '催办')).toHaveLength(1)
    const list = await asStaff(
      database.current,
      `select 申请编号 from public.applications_reminded where 申请编号 = '${reference}'`,
    )
    expect(list).toHaveLength(1)
    // The next round still shows it.
    await decide(database.current, reference, { decision: '转办', transferTo: '340102' })
    const [round] = await asStaff(
      database.current,
      `select reminded_at is not null as is_shown from public.reviews where reference = '${reference}' and closed_at is null`,
    )
    expect(round?.is_shown).toBe(true)
  })

  test('on the promised day it is too early, and another’s application is not to be found', async () => {
    const { wangFang, reference } = await overdueApplication()
    await promisedDaysAgo(reference, 0)
    expect(await wangFang.refusal('remind_about_application', { reference })).toBe('409 not_remindable')
    const liQiang = await signIn(database.current, 'Li Qiang')
    expect(await liQiang.refusal('remind_about_application', { reference })).toBe('404 not_found')
  })
})

describe('a promise that was missed', () => {
  test('stays missed when staff ask for a correction afterwards', async () => {
    const { wangFang, reference } = await overdueApplication()
    const missed = (await get(wangFang, reference)).promisedOn
    await decide(database.current, reference, { decision: '要求补正', reason: '请核对', items: ['姓名'] })
    expect(await get(wangFang, reference)).toMatchObject({ isOverdue: true, overdueSince: missed })
    const sent = { ...aSubmission(), secrets: {}, attachments: [] }
    await wangFang.call('supplement_application', { reference, supplement: sent })
    expect(await get(wangFang, reference)).toMatchObject({
      isOverdue: true,
      overdueSince: missed,
      promisedOn: missed,
    })
    const overdue = await asStaff(
      database.current,
      `select 最迟处理日期::text as day from public.applications_overdue where 申请编号 = '${reference}'`,
    )
    expect(overdue).toEqual([{ day: missed }])
  })

  test('is said after the decision too, and a kept one is not', async () => {
    const { wangFang, reference } = await overdueApplication()
    const missed = (await get(wangFang, reference)).promisedOn
    await decide(database.current, reference, { decision: '通过' })
    expect(await get(wangFang, reference)).toMatchObject({ isOverdue: false, overdueSince: missed })
    const kept = await submit(wangFang)
    await decide(database.current, kept, { decision: '受理' })
    await decide(database.current, kept, { decision: '通过' })
    expect(await get(wangFang, kept)).toMatchObject({ overdueSince: null })
  })
})

describe('what a supplement changed', () => {
  test('staff read in the round which answers are others and which files are new', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const old = await announceFile(wangFang, 'tuitionReceipt')
    const kept = await announceFile(wangFang, 'tuitionReceipt')
    const reference = await submit(wangFang, { attachments: [old, kept] })
    await decide(database.current, reference, {
      decision: '要求补正',
      reason: '请核对',
      items: ['缴费票据', '姓名'],
    })
    const fresh = await announceFile(wangFang, 'tuitionReceipt')
    const supplement = { ...aSubmission(), secrets: {}, attachments: [kept, fresh], changes: '姓名：旧 → 新' }
    await wangFang.call('supplement_application', { reference, supplement })
    const [round] = await asStaff(
      database.current,
      `select changes from public.reviews where reference = '${reference}' and closed_at is null`,
    )
    expect(round?.changes).toBe(`姓名：旧 → 新\n缴费票据：新传了 ${fresh.id}.jpg，原来的 1 个文件不再有效`)
  })
})

describe('the same token', () => {
  test('with the same answers is a retry, with others it is refused', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const submission = aSubmission()
    const first = await wangFang.call<{ reference: string }>('submit_application', { submission })
    const again = await wangFang.call<{ reference: string }>('submit_application', {
      // The server's additions may change with a release.
      submission: { ...submission, committedWorkingDays: 20, summary: '姓名：示例一' },
    })
    expect(again.reference).toBe(first.reference)
    for (const changed of [
      { answers: { ...Object(submission.answers), familyIncome: 1 } },
      { secrets: { idNumber: '340101199001019999' } },
      { attachments: [{ id: crypto.randomUUID(), slot: 'tuitionReceipt' }] },
    ])
      expect(
        await wangFang.refusal('submit_application', { submission: { ...submission, ...changed } }),
      ).toBe(`409 already_submitted ${first.reference}`)
  })
})

test('silence accepts Li Qiang’s application although Wang Fang’s cannot be accepted', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const liQiang = await signIn(database.current, 'Li Qiang')
  const [hers, his] = [await submit(wangFang), await submit(liQiang)]
  await behindTheGuards(
    database.current,
    `update public.applications set accept_by = private.today() - 1 where reference in ($1, $2)`,
    [hers, his],
  )
  await database.current.query(
    `create function public.break_one() returns trigger language plpgsql as
     $$ begin raise exception 'broken row'; end $$`,
  )
  await database.current.query(
    `create trigger break_one before update on public.reviews for each row
     when (old.reference = '${hers}') execute function public.break_one()`,
  )
  try {
    await database.current.query('update private.jobs set next_run_at = now()')
    const report = await serviceAccount(database.current).call<{ name: string; error: string | null }[]>(
      'run_due_jobs',
    )
    expect(report.find(({ name }) => name === 'accept-silently')?.error).toBe(`${hers}: broken row`)
  } finally {
    await database.current.query('drop function public.break_one cascade')
  }
  expect(await get(liQiang, his)).toMatchObject({ status: '已受理' })
  expect(await get(wangFang, hers)).toMatchObject({ status: '已提交' })
})
