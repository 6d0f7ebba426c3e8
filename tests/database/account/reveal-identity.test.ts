import { beforeAll, describe, expect, test } from 'vitest'
import { asStaff, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { announceFile, decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let wangFang: Person
let reference: string

beforeAll(async () => {
  wangFang = await signIn(database.current, 'Wang Fang')
  reference = await submit(wangFang, { attachments: [await announceFile(wangFang, 'tuitionReceipt')] })
})

describe('reveal_identity', () => {
  test('nobody looks under another name: the log takes the role from the session, not from the caller', async () => {
    const forged = `select * from private.reveal_secrets('${reference}', '核对银行开户信息', '张三')`
    expect((await staffRefusalOf(database.current, forged)).code).toBe('42883')
    const direct = `select * from private.reveal_secrets('${reference}', '核对银行开户信息二')`
    await asStaff(database.current, direct)
    const [entry] = await database.current.query(
      `select actor from public.access_log where reason = '核对银行开户信息二'`,
    )
    expect(entry).toEqual({ actor: 'staff（postgres）' })
  })

  test('shows the plain number to staff and logs who asked, for what, where the applicant’s union reads it', async () => {
    const shown = await asStaff(
      database.current,
      `select * from public.reveal_identity('${reference}', '核对银行开户信息')`,
    )
    expect(shown).toContainEqual({ item: '身份证号', value: '340101199001011234' })
    const [entry] = await database.current.query(
      'select actor, action, subject, reason, trade_union_id from public.access_log order by id desc limit 1',
    )
    expect(entry).toEqual({
      actor: 'staff（postgres）',
      action: '查看证件号码',
      subject: reference,
      reason: '核对银行开户信息',
      trade_union_id: '340111',
    })
  })

  test('asks for a reason and for an existing number', async () => {
    expect(
      (await staffRefusalOf(database.current, `select * from public.reveal_identity('${reference}', '看看')`))
        .code,
    ).toBe('reason_required')
    expect(
      (
        await staffRefusalOf(
          database.current,
          `select * from public.reveal_identity('AH000', '核对银行开户信息')`,
        )
      ).code,
    ).toBe('not_found')
  })

  test('names each entry of a list in Chinese', async () => {
    const shown = await asStaff(
      database.current,
      `select * from public.reveal_identity('${reference}', '核对家庭成员信息')`,
    )
    expect(shown).toContainEqual({ item: '家庭成员第1项，身份证号', value: '340101201001015678' })
  })

  test('where nothing was entered or everything is cleared says so, and leaves no line in the log', async () => {
    const without = await submit(wangFang, { secrets: {} })
    const cleared = await submit(wangFang)
    await decide(database.current, cleared, { decision: '不予受理', reason: '不在受理范围' })
    await database.current.query(`select private.purge_application($1, '依法要求清除')`, [cleared])
    const refusal = (number: string) =>
      staffRefusalOf(database.current, `select * from public.reveal_identity('${number}', '空的也要看看')`)
    expect(await refusal(without)).toEqual({
      code: 'nothing_to_reveal',
      sentence: `申请 ${without} 没有填证件号码和银行卡号，也没有要求保密。`,
    })
    expect(await refusal(cleared)).toMatchObject({
      code: 'erased',
      sentence: expect.stringMatching(/已经清除，不能再查看。$/),
    })
    expect(
      await database.current.query(`select id from public.access_log where reason = '空的也要看看'`),
    ).toEqual([])
  })
})
