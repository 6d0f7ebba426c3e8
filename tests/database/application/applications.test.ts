import { describe, expect, test } from 'vitest'
import { isReferenceNumber } from '#shared/application/reference-number.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, serviceAccount, signIn, stranger } from '../../support/database/people.ts'
import { announceFile, aSubmission, decide, submit } from '../../support/database/submissions.ts'

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

describe('submitting', () => {
  test('Wang Fang gets a reference number that can be checked', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    expect(isReferenceNumber(reference)).toBe(true)
    expect(await get(wangFang, reference)).toMatchObject({
      status: '已提交',
      promisedOn: null,
      canWithdraw: true,
    })
  })

  test('a retried submission is the same application, even when both arrive at once', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const submission = aSubmission()
    const answers = await Promise.all(
      [1, 2, 3].map(() => wangFang.call<Detail>('submit_application', { submission })),
    )
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
    expect(await wangFang.call<unknown[]>('list_applications')).toHaveLength(1)
  })

  test('a closed service takes no application, and an open one again', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const close = `update public.service_settings set is_open = $1, closed_reason = $2 where service_code = 'child-education-aid'`
    await database.current.query(close, [false, '本年度经费已用完'])
    expect(await wangFang.refusal('submit_application', { submission: aSubmission() })).toBe(
      '409 service_closed child-education-aid',
    )
    await database.current.query(close, [true, null])
    await submit(wangFang)
  })

  test('a service whose last day has passed is closed', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const closesOn = `update public.service_settings set closes_on = private.today() + $1::integer where service_code = 'medical-aid'`
    await database.current.query(closesOn, [-1])
    const submission = aSubmission({ serviceCode: 'medical-aid' })
    expect(await wangFang.refusal('submit_application', { submission })).toContain('service_closed')
    await database.current.query(closesOn, [0])
    await wangFang.call('submit_application', { submission })
  })

  test('an item that staff have no settings for is open', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    await submit(wangFang, { serviceCode: 'legal-capacity-project', serviceName: '县级工会法律能力提升项目' })
  })

  test('a submission without the needed consents is refused; a form that needs none is accepted', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    expect(
      await wangFang.refusal('submit_application', { submission: aSubmission({ consents: null }) }),
    ).toBe('422 consent_missing')
    await wangFang.call('submit_application', { submission: aSubmission({ consents: [] }) })
  })

  test("Li Qiang's photo cannot be attached to Wang Fang's application", async () => {
    const [wangFang, liQiang] = [
      await signIn(database.current, 'Wang Fang'),
      await signIn(database.current, 'Li Qiang'),
    ]
    const photo = await announceFile(liQiang, 'tuitionReceipt')
    expect(
      await wangFang.refusal('submit_application', { submission: aSubmission({ attachments: [photo] }) }),
    ).toBe(`422 attachment_unknown ${photo.id}`)
    expect(await wangFang.call<unknown[]>('list_applications')).toEqual([])
  })

  test('staff change the promised days of a service for later applications only', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const service = { serviceCode: 'living-aid' }
    const early = await submit(wangFang, service)
    await database.current.query(
      `update public.service_settings set committed_working_days = 3 where service_code = 'living-aid'`,
    )
    const late = await submit(wangFang, service)
    const rows = await database.current.query(
      'select committed_working_days as days from public.applications where reference in ($1, $2) order by submitted_at',
      [early, late],
    )
    expect(rows).toEqual([{ days: 15 }, { days: 3 }])
  })
})

describe('whose application it is', () => {
  test("Li Qiang cannot read, supplement or withdraw Wang Fang's application, nor see that it exists", async () => {
    const [wangFang, liQiang] = [
      await signIn(database.current, 'Wang Fang'),
      await signIn(database.current, 'Li Qiang'),
    ]
    const reference = await submit(wangFang)
    for (const [name, parameters] of [
      ['get_application', { reference }],
      ['withdraw_application', { reference }],
      ['supplement_application', { reference, supplement: {} }],
      ['get_application', { reference: 'AH261122AAAAA0' }],
    ] as const)
      expect(await liQiang.refusal(name, parameters)).toBe('404 not_found')
    expect(await liQiang.call<unknown[]>('list_applications')).toEqual([])
  })

  test('a stranger and the service key cannot act as a worker', async () => {
    for (const person of [stranger(database.current), serviceAccount(database.current)])
      for (const name of ['list_applications', 'get_me', 'list_messages'])
        expect(await person.refusal(name)).toMatch(/permission denied/)
  })

  test('the tables are not reachable over the API, by nobody', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    for (const token of [wangFang.token, database.current.serviceRoleKey])
      for (const [schema, table] of [
        ['public', 'applications'],
        ['private', 'application_secrets'],
        ['storage', 'objects'],
      ] as const) {
        const response = await database.current.fetch(`${database.current.url}/rest/v1/${table}`, {
          headers: { authorization: `Bearer ${token}`, 'accept-profile': schema },
        })
        expect(response.status).toBeGreaterThanOrEqual(400)
      }
  })
})

describe('withdrawing', () => {
  test('Wang Fang takes an undecided application back; twice is the same as once', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await wangFang.call('withdraw_application', { reference })
    expect(await wangFang.call<Detail>('withdraw_application', { reference })).toMatchObject({
      status: '已撤回',
      canWithdraw: false,
    })
  })

  test('a decided application stays', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await decide(database.current, reference, { decision: '不予受理', reason: '不在受理范围' })
    expect(await wangFang.refusal('withdraw_application', { reference })).toBe('409 not_withdrawable')
  })
})

test('an application past its promised day says so', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang)
  await decide(database.current, reference, { decision: '受理' })
  await behindTheGuards(
    database.current,
    'update public.applications set promised_on = private.today() - 1 where reference = $1',
    [reference],
  )
  expect((await get(wangFang, reference)).isOverdue).toBe(true)
})
