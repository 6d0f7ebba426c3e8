import { expect, test } from 'vitest'
import { consentKinds, getConsentTitle } from '#shared/account/consents.ts'
import { asStaff } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Consent = {
  id: number
  kind: string
  reference: string | null
  withdrawnAt: string | null
  isUndecided: boolean
}

const consents = [
  { kind: 'identity', version: '2026-11' },
  { kind: 'bank-account', version: '2026-11' },
]
const list = (person: Person) => person.call<Consent[]>('list_consents')

async function bankConsentOf(person: Person): Promise<Consent> {
  const found = (await list(person)).find(({ kind }) => kind === 'bank-account')
  if (!found) throw new Error('no consent about the bank account')
  return found
}

test('Wang Fang sees what she agreed to, for which application and when', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang, { consents })
  expect(await list(wangFang)).toMatchObject([
    {
      kind: 'identity',
      version: '2026-11',
      reference,
      serviceName: '困难职工子女助学',
      withdrawnAt: null,
      isUndecided: true,
    },
    { kind: 'bank-account', reference },
  ])
})

test('withdrawing a consent is refused while an undecided application needs it, unless that is withdrawn too', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang, { consents })
  const { id } = await bankConsentOf(wangFang)
  expect(await wangFang.refusal('withdraw_consent', { consent_id: id })).toBe(
    `409 consent_in_use ${reference}`,
  )
  expect(await wangFang.call('get_application', { reference })).toMatchObject({ status: '已提交' })

  const withdrawn = await wangFang.call<Consent>('withdraw_consent', {
    consent_id: id,
    with_application: true,
  })
  expect(withdrawn).toMatchObject({
    kind: 'bank-account',
    isUndecided: false,
    withdrawnAt: expect.any(String),
  })
  expect(await wangFang.call('get_application', { reference })).toMatchObject({
    status: '已撤回',
    timeline: expect.arrayContaining([
      expect.objectContaining({ title: '撤回同意', detail: '银行账户信息' }),
    ]),
  })
  // The other consent of the same application is unchanged.
  expect((await list(wangFang)).find(({ kind }) => kind === 'identity')?.withdrawnAt).toBe(null)
})

test('repeating it changes nothing', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  await submit(wangFang, { consents })
  const { id } = await bankConsentOf(wangFang)
  const first = await wangFang.call('withdraw_consent', { consent_id: id, with_application: true })
  expect(await wangFang.call('withdraw_consent', { consent_id: id })).toEqual(first)
})

test('after the decision nothing is undone, and staff see which consent was withdrawn', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang, { consents })
  await decide(database.current, reference, { decision: '受理' })
  await decide(database.current, reference, { decision: '不予通过', reason: '不符合条件' })
  await wangFang.call('withdraw_consent', { consent_id: (await bankConsentOf(wangFang)).id })
  expect(await wangFang.call('get_application', { reference })).toMatchObject({ status: '未通过' })
  expect(
    await asStaff(
      database.current,
      `select 同意的内容, 申请状态, 受理工会 from public.withdrawn_consents where 申请编号 = '${reference}'`,
    ),
  ).toEqual([{ 同意的内容: '银行账户信息', 申请状态: '未通过', 受理工会: '包河区总工会' }])
})

test('Li Qiang neither sees nor takes back a consent of Wang Fang', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const liQiang = await signIn(database.current, 'Li Qiang')
  await submit(wangFang, { consents })
  const { id } = await bankConsentOf(wangFang)
  expect(await list(liQiang)).toEqual([])
  expect(await liQiang.refusal('withdraw_consent', { consent_id: id, with_application: true })).toBe(
    '404 not_found',
  )
  expect((await bankConsentOf(wangFang)).withdrawnAt).toBe(null)
})

test('a kind of consent has the same words for staff as for the worker', async () => {
  for (const kind of consentKinds) {
    const [row] = await database.current.query('select private.consent_title($1) as title', [kind])
    expect(row).toEqual({ title: getConsentTitle(kind) })
  }
})
