import { beforeAll, describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards, refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Page = { applicantName: string; officerUnit: string | null; outcome: string | null }
type Confirmation = {
  isOpen: boolean
  outcome: string | null
  confirmer: string | null
  isVerified: boolean
} | null
type Detail = { canRequestConfirmation: boolean; confirmation: Confirmation; timeline: { title: string }[] }

const statement = '这位职工在本单位工作，情况属实。'
const yes = { outcome: '属实', name: '陈示例', comment: '在我们这里五年了' }
let chen: Person

beforeAll(async () => {
  await asStaff(
    database.current,
    `insert into public.union_officers (name, phone, unit_name, position, trade_union_id)
     values ('陈示例', '13800000301', '示例物流公司工会', '主席', '340111')`,
  )
  chen = await signIn(database.current, 'Chen', '13800000301')
})

const get = (person: Person, reference: string) => person.call<Detail>('get_application', { reference })

/** Wang Fang's application with the link that she sends. */
async function linkOfWangFang(phone?: string) {
  const wangFang = await signIn(database.current, 'Wang Fang', phone)
  const reference = await submit(wangFang, {
    confirmationStatement: statement,
    workplace: '示例物流公司',
    summary: '致困原因：大病',
  })
  const { token } = await wangFang.call<{ token: string }>('request_confirmation', { reference })
  return { wangFang, reference, token }
}

const moveBack = (reference: string, days: number) =>
  behindTheGuards(
    database.current,
    `update public.confirmations set expires_at = expires_at - make_interval(days => $2)
     where application_id = (select id from public.applications where reference = $1)`,
    [reference, days],
  )

describe('the chair of the union', () => {
  test('Chen sees whom and what, and nothing of the hardship; what Chen confirms reaches everybody', async () => {
    const { wangFang, reference, token } = await linkOfWangFang()
    expect(token).toMatch(/^[\w-]{20}$/)
    const page = await chen.call<Page>('get_confirmation', { token })
    expect(page).toMatchObject({
      applicantName: '示**',
      workplace: '示例物流公司',
      statement,
      officerUnit: '示例物流公司工会',
    })
    expect(JSON.stringify(page)).not.toMatch(/示例一|大病|36000|3401\*/)

    await chen.call('answer_confirmation', { token, answer: yes })
    const seen = await get(wangFang, reference)
    expect(seen.confirmation).toMatchObject({ outcome: '属实', confirmer: '陈**', isVerified: true })
    expect(seen.canRequestConfirmation).toBe(false)
    expect(seen.timeline[0]?.title).toBe('基层工会已确认')
    expect(JSON.stringify(seen)).not.toContain('五年')

    const [round] = await asStaff(
      database.current,
      `select confirmation from public.reviews where reference = '${reference}' and closed_at is null`,
    )
    expect(round?.confirmation).toMatch(
      /属实　陈示例，手机号 138\*\*\*\*0301，已核实：陈示例（示例物流公司工会主席）　留言：在我们这里五年了$/,
    )
    const [listed] = await asStaff(
      database.current,
      `select 结果, 是否核实 from public.union_confirmations where 申请编号 = '${reference}'`,
    )
    expect(listed).toEqual({ 结果: '属实', 是否核实: '已核实' })
    // The next round still shows it.
    await decide(database.current, reference, { decision: '受理' })
    const [next] = await asStaff(
      database.current,
      `select confirmation from public.reviews where reference = '${reference}' and closed_at is null`,
    )
    expect(next?.confirmation).toBe(round?.confirmation)
  })

  test('somebody whose phone is not listed is shown as 未核实, one without a phone too', async () => {
    for (const phone of ['13800000399', undefined]) {
      const { wangFang, reference, token } = await linkOfWangFang()
      const stranger = await signIn(database.current, 'Somebody', phone)
      expect(await stranger.call<Page>('get_confirmation', { token })).toMatchObject({ officerUnit: null })
      await stranger.call('answer_confirmation', { token, answer: { ...yes, name: '赵示例' } })
      // She may still find the right one.
      expect(await get(wangFang, reference)).toMatchObject({
        confirmation: { isVerified: false, confirmer: '赵**' },
        canRequestConfirmation: true,
      })
      const [round] = await asStaff(
        database.current,
        `select confirmation from public.reviews where reference = '${reference}'`,
      )
      expect(round?.confirmation).toContain('未核实')
    }
  })

  test('one whom staff took off the list, or listed for help only, is not verified', async () => {
    await asStaff(
      database.current,
      `insert into public.union_officers (name, phone, unit_name, trade_union_id, can_confirm, can_assist)
       values ('孙示例', '13800000302', '示例物流公司工会', '340111', false, true)`,
    )
    const sun = await signIn(database.current, 'Sun', '13800000302')
    const { wangFang, reference, token } = await linkOfWangFang()
    await sun.call('answer_confirmation', { token, answer: { ...yes, name: '孙示例' } })
    expect((await get(wangFang, reference)).confirmation?.isVerified).toBe(false)
  })
})

describe('a link', () => {
  test('is refused to Wang Fang herself, on this account and on another with her phone', async () => {
    const { wangFang, token } = await linkOfWangFang('13800000311')
    const otherPhone = await signIn(database.current, 'Wang Fang again', '13800000311')
    for (const person of [wangFang, otherPhone]) {
      expect(await person.refusal('get_confirmation', { token })).toBe('403 own_confirmation')
      expect(await person.refusal('answer_confirmation', { token, answer: yes })).toBe('403 own_confirmation')
    }
  })

  test('works once: Chen gets the first answer again, everybody else is told', async () => {
    const { wangFang, reference, token } = await linkOfWangFang()
    await chen.call('answer_confirmation', { token, answer: yes })
    const again = await chen.call<Page>('answer_confirmation', {
      token,
      answer: { ...yes, outcome: '不属实' },
    })
    expect(again.outcome).toBe('属实')
    const other = await signIn(database.current, 'Somebody', '13800000398')
    expect(await other.refusal('get_confirmation', { token })).toBe('410 confirmation_used')
    expect(await other.refusal('answer_confirmation', { token, answer: yes })).toBe('410 confirmation_used')
    const told = (await get(wangFang, reference)).timeline.filter(({ title }) => title === '基层工会已确认')
    expect(told).toHaveLength(1)
    expect(await wangFang.refusal('request_confirmation', { reference })).toBe('409 confirmation_not_open')
  })

  test('answered before the decision gives Chen the same answer after it, also to a retry of what was lost', async () => {
    const { reference, token } = await linkOfWangFang()
    await chen.call('answer_confirmation', { token, answer: yes })
    await decide(database.current, reference, { decision: '不予受理', reason: '不在受理范围' })
    const retried = { token, answer: { ...yes, outcome: '不属实' } }
    expect(await chen.call('answer_confirmation', retried)).toMatchObject({ outcome: '属实' })
    expect(await chen.call('get_confirmation', { token })).toMatchObject({ outcome: '属实' })
  })

  test('is over after seven days, after a newer link, after the decision, and when the application is gone', async () => {
    const expired = await linkOfWangFang()
    await moveBack(expired.reference, 7)
    expect(await chen.refusal('get_confirmation', { token: expired.token })).toBe('410 confirmation_expired')

    const renewed = await linkOfWangFang()
    const { reference } = renewed
    const { token } = await renewed.wangFang.call<{ token: string }>('request_confirmation', { reference })
    expect(await chen.refusal('answer_confirmation', { token: renewed.token, answer: yes })).toBe(
      '410 confirmation_expired',
    )
    expect(await chen.call('get_confirmation', { token })).toMatchObject({ outcome: null })

    await decide(database.current, reference, { decision: '不予受理', reason: '不在受理范围' })
    expect(await chen.refusal('answer_confirmation', { token, answer: yes })).toBe('410 confirmation_over')

    const taken = await linkOfWangFang()
    await taken.wangFang.call('withdraw_application', { reference: taken.reference })
    expect(await chen.refusal('get_confirmation', { token: taken.token })).toBe('410 confirmation_over')
  })

  test('that nobody made is not found, and stands nowhere in the database in plain', async () => {
    expect(await chen.refusal('get_confirmation', { token: 'a'.repeat(20) })).toBe('404 not_found')
    const { token } = await linkOfWangFang()
    const [row] = await database.current.query<{ found: boolean }>(
      `select exists (select from public.confirmations as c, private.confirmation_links as l
        where to_jsonb(c)::text like '%' || $1 || '%' or to_jsonb(l)::text like '%' || $1 || '%') as found`,
      [token],
    )
    expect(row?.found).toBe(false)
  })
})

test('an item that asks for no confirmation has no link, nor has Li Qiang one for her application', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const plain = await submit(wangFang)
  expect(await wangFang.refusal('request_confirmation', { reference: plain })).toBe(
    '409 confirmation_not_open',
  )
  const { reference } = await linkOfWangFang()
  const liQiang = await signIn(database.current, 'Li Qiang')
  expect(await liQiang.refusal('request_confirmation', { reference })).toBe('404 not_found')
})

test('an eleventh link in one day is refused', async () => {
  const { wangFang, reference } = await linkOfWangFang()
  for (let sent = 1; sent < 10; sent += 1) await wangFang.call('request_confirmation', { reference })
  expect(await wangFang.refusal('request_confirmation', { reference })).toBe('429 rate_limited')
})

test('staff cannot write an answer themselves', async () => {
  const refusal = await refusalOf(
    database.current,
    `update public.confirmations set outcome = '属实', answered_at = now(), confirmer_name = '陈示例'`,
  )
  expect(refusal.code).toBe('read_only')
})
