import { describe, expect, test } from 'vitest'
import { findServiceItem } from '#province/catalogue.ts'
import { asStaff, refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

const record = `insert into public.complaint_outcomes (reference, outcome, issued_on, note)
  values ($1, $2::public.complaint_outcome, coalesce($3::date, private.today()), $4)`
const write = (reference: string, outcome: string, day: string | null = null, note: string | null = null) =>
  database.current.query(record, [reference, outcome, day, note])
const refused = (reference: string, outcome: string, day: string | null = null, note: string | null = null) =>
  refusalOf(database.current, record, [reference, outcome, day, note])

async function complain(changes: object = {}): Promise<{ liQiang: Person; reference: string }> {
  const liQiang = await signIn(database.current, 'Li Qiang')
  const complaint = { serviceCode: 'rights-complaint', serviceName: '职工权益诉求', ...changes }
  return { liQiang, reference: await submit(liQiang, complaint) }
}
async function accepted(changes: object = {}) {
  const complaint = await complain(changes)
  await decide(database.current, complaint.reference, { decision: '受理' })
  return complaint
}

const yearOf = (union: string) =>
  asStaff(
    database.current,
    `select 提交::integer, 没有结果::integer, 提示函::integer, 整改::integer, 转法律援助::integer
     from public.complaints_by_county_and_year where 受理工会 = '${union}'`,
  )

test('the code that SQL knows is the one of the catalogue', () => {
  expect(findServiceItem('rights-complaint')?.name).toBe('职工权益诉求')
})

describe('the outcome of a complaint', () => {
  test('reaches Li Qiang in the timeline and as a message, and counts by county and year', async () => {
    const { liQiang, reference } = await accepted({ tradeUnionId: '341021' })
    await accepted({ tradeUnionId: '341021' })
    await asStaff(
      database.current,
      `insert into public.complaint_outcomes (reference, outcome) values ('${reference.toLowerCase()}', '提示函')`,
    )
    await write(reference, '整改', null, '单位补发了 3 个月工资')
    await write(reference, '转法律援助')
    const { timeline } = await liQiang.call<{ timeline: { title: string; detail: string }[] }>(
      'get_application',
      { reference },
    )
    expect(timeline.slice(0, 3)).toMatchObject([
      { title: '可以申请法律援助' },
      { title: '单位已整改', detail: '单位补发了 3 个月工资' },
      { title: '已发提示函', detail: '工会向单位发出了提示函。' },
    ])
    const messages = await liQiang.call<{ title: string }[]>('list_messages')
    expect(messages.map(({ title }) => title)).toContain('职工权益诉求：单位已整改')
    expect(await yearOf('歙县总工会')).toEqual([{ 提交: 2, 没有结果: 1, 提示函: 1, 整改: 1, 转法律援助: 1 }])
  })

  test('that was a mistake is deleted, and Li Qiang is told', async () => {
    const { liQiang, reference } = await accepted({ tradeUnionId: '341022' })
    await write(reference, '提示函')
    await asStaff(database.current, `delete from public.complaint_outcomes where reference = '${reference}'`)
    const { timeline } = await liQiang.call<{ timeline: { title: string }[] }>('get_application', {
      reference,
    })
    expect(timeline[0]?.title).toBe('更正')
    expect(await yearOf('休宁县总工会')).toMatchObject([{ 提交: 1, 没有结果: 1, 提示函: 0 }])
  })

  test('may get its number later, but not another outcome', async () => {
    const { reference } = await accepted()
    await write(reference, '监督意见书')
    const where = `where reference = '${reference}'`
    await asStaff(
      database.current,
      `update public.complaint_outcomes set document_number = '示工监〔2026〕1 号' ${where}`,
    )
    const { code } = await refusalOf(
      database.current,
      `update public.complaint_outcomes set outcome = '提示函' ${where}`,
    )
    expect(code).toBe('read_only')
  })
})

describe('an outcome is refused', () => {
  test('for an application that is no complaint, or that there is not', async () => {
    const aid = await submit(await signIn(database.current, 'Wang Fang'))
    await decide(database.current, aid, { decision: '受理' })
    expect((await refused(aid, '提示函')).sentence).toBe(
      `${aid} 是“困难职工子女助学”，不是职工权益诉求，不在这里记录结果。`,
    )
    expect((await refused('AH123', '提示函')).code).toBe('not_found')
  })

  test('before 受理 and after the end', async () => {
    const { liQiang, reference } = await complain()
    expect((await refused(reference, '提示函')).sentence).toContain('还没有受理')
    await liQiang.call('withdraw_application', { reference })
    expect((await refused(reference, '提示函')).sentence).toContain('已经是“已撤回”')
  })

  test('on a day that has not come or was before the complaint', async () => {
    const { reference } = await accepted()
    expect((await refused(reference, '提示函', '2999-01-01')).code).toBe('wrong_day')
    expect((await refused(reference, '提示函', '2020-01-01')).code).toBe('wrong_day')
  })

  test('整改 without saying what the employer did, and the same twice', async () => {
    const { reference } = await accepted()
    expect((await refused(reference, '整改', null, '　')).code).toBe('note_required')
    await write(reference, '提示函')
    await expect(write(reference, '提示函')).rejects.toThrow('这份诉求这一天已经记录过这个结果')
    await write(reference, '转法律援助')
    await expect(write(reference, '转法律援助')).rejects.toThrow(
      /转法律援助一份诉求只记一次|这一天已经记录过/,
    )
  })
})

test('what was written about a complaint is erased with it; the count stays', async () => {
  const { reference } = await accepted({ tradeUnionId: '341023' })
  await write(reference, '整改', null, '示例一已经拿到工资')
  await decide(database.current, reference, { decision: '通过' })
  await decide(database.current, reference, { decision: '办结' })
  await database.current.query(`select private.purge_application($1, '保存期满')`, [reference])
  const [row] = await asStaff(
    database.current,
    `select note from public.complaint_outcomes where reference = '${reference}'`,
  )
  expect(row).toEqual({ note: null })
  expect(await yearOf('黟县总工会')).toMatchObject([{ 整改: 1 }])
})
