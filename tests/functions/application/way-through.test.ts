import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isReferenceNumber } from '#shared/application/reference-number.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { prepareSubmission, uploadMaterial } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

/** Staff act in the console. */
const decide = (
  reference: string,
  decision: string,
  reason: string | null = null,
  items: string[] | null = null,
) =>
  server.supabase.query(
    'update public.reviews set decision = $1, reason = $2, items_to_correct = $3 where reference = $4 and closed_at is null and decision is null',
    [decision, reason, items, reference],
  )

test('Wang Fang applies, corrects what staff ask for and is approved', async () => {
  const submission = await prepareSubmission(wangFang)
  const submitted = await wangFang.call('submitApplication', { body: submission })
  const { reference } = submitted
  const params = { reference }
  expect(isReferenceNumber(reference)).toBe(true)
  expect(submitted).toMatchObject({
    status: '已提交',
    serviceName: '困难职工子女助学',
    tradeUnionName: '包河区总工会',
    canWithdraw: true,
    correction: null,
  })

  await decide(reference, '要求补正', '票据看不清，请重拍', ['缴费票据'])
  const asked = await wangFang.call('getApplication', { params })
  expect(asked).toMatchObject({ status: '待补正', todo: '还差 1 项材料：缴费票据' })
  expect(asked.correction).toEqual({
    reason: '票据看不清，请重拍',
    items: [{ name: 'feeReceipts', label: '缴费票据', kind: 'attachments' }],
  })

  const photo = await uploadMaterial(wangFang, 'feeReceipts')
  const supplement = { clientToken: crypto.randomUUID(), answers: { feeReceipts: [photo] } }
  const supplemented = await wangFang.call('supplementApplication', { params, body: supplement })
  expect(supplemented.status).toBe('已提交')
  expect(supplemented.attachments.filter(({ slot }) => slot === 'feeReceipts')).toMatchObject([
    { id: photo.id },
  ])
  expect(supplemented.answers).toMatchObject({ ...asked.answers, feeReceipts: [photo] })

  await decide(reference, '受理')
  await decide(reference, '通过')
  const approved = await wangFang.call('getApplication', { params })
  expect(approved).toMatchObject({ status: '已通过', canWithdraw: false })
  expect((await wangFang.call('listApplications')).map((entry) => entry.reference)).toContain(reference)
  expect((await wangFang.call('listMessages')).length).toBeGreaterThan(0)
})

describe('submitting twice', () => {
  test('at the same moment creates one application', async () => {
    const body = await prepareSubmission(wangFang)
    const answers = await Promise.all([1, 2, 3].map(() => wangFang.call('submitApplication', { body })))
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
  })

  test('again after a lost answer gives the same reference', async () => {
    const body = await prepareSubmission(wangFang)
    const first = await wangFang.call('submitApplication', { body })
    const second = await wangFang.call('submitApplication', { body })
    expect(second.reference).toBe(first.reference)
  })
})

test('a supplement that is sent twice changes the application once', async () => {
  const { reference } = await wangFang.call('submitApplication', { body: await prepareSubmission(wangFang) })
  await decide(reference, '要求补正', '请核对电话', ['手机号'])
  const input = {
    params: { reference },
    body: { clientToken: crypto.randomUUID(), answers: { phone: '13800000999' } },
  }
  const first = await wangFang.call('supplementApplication', input)
  const second = await wangFang.call('supplementApplication', input)
  expect(second).toEqual(first)
  expect(second.answers.phone).toBe('13800000999')
})

test('Wang Fang withdraws an undecided application, and pressing twice is no error', async () => {
  const { reference } = await wangFang.call('submitApplication', { body: await prepareSubmission(wangFang) })
  for (let time = 0; time < 2; time += 1) {
    const withdrawn = await wangFang.call('withdrawApplication', { params: { reference } })
    expect(withdrawn).toMatchObject({ status: '已撤回', canWithdraw: false })
  }
})

test('Wang Fang signs up, cancels, and her seat is offered to the next in line, who accepts it', async () => {
  const event = { id: await createEvent(server.supabase, { women: 1 }) }
  const chenJing = await signIn(server, 'chen-jing')
  const hers = await wangFang.call('signUpForEvent', { params: event, body: sampleSignup() })
  const next = await chenJing.call('signUpForEvent', {
    params: event,
    body: sampleSignup({ fullName: '示例二', phone: '13800000102' }),
  })
  expect(hers).toMatchObject({ status: '已确认', pool: '女' })
  expect(next).toMatchObject({ status: '候补', waitlistPlace: 1 })
  const { pools } = await wangFang.call('getEvent', { params: event })
  expect(pools).toContainEqual(
    expect.objectContaining({ pool: '女', capacity: 1, taken: 1, waiting: 1, pending: 0 }),
  )

  await wangFang.call('cancelSignup', { params: { id: hers.id } })
  const offered = await chenJing.call('getMySignup', { params: event })
  expect(offered).toMatchObject({ status: '待确认' })
  expect(await chenJing.call('acceptOffer', { params: { id: next.id } })).toMatchObject({ status: '已确认' })
  expect(await wangFang.call('listMySignups')).toMatchObject([{ id: hers.id, status: '已取消' }])
})

test('the server is healthy and says what runs', async () => {
  const response = await fetch(`${server.url}/api/health`)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ database: 'ok', storage: 'ok', version: expect.any(String) })
})

test('all of this was logged without a fault', () => {
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
})
