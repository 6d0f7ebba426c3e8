import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission, uploadMaterial } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

const submit = async () =>
  (await wangFang.call('submitApplication', { body: await prepareSubmission(wangFang) })).reference

const decide = (reference: string, decision: string, items: string[] | null = null) =>
  server.supabase.query(
    `update public.reviews set decision = $1, reason = '请核对', items_to_correct = $3
     where reference = $2 and closed_at is null`,
    [decision, reference, items],
  )

test('Wang Fang rates an application that is over, once; before the end she is told why not', async () => {
  const params = { reference: await submit() }
  const body = { grade: '很满意', comment: '办得快' }
  const early = await wangFang.attempt('rateApplication', { params, body })
  expect(early.problem).toMatchObject({ status: 409, code: 'not_ratable' })
  await decide(params.reference, '不予受理')
  const rated = await wangFang.call('rateApplication', { params, body })
  expect(rated).toMatchObject({ canRate: false, rating: body })
  const twice = await wangFang.attempt('rateApplication', { params, body: { grade: '不满意' } })
  expect(twice.problem).toMatchObject({ status: 409, code: 'already_rated' })
})

test('a grade that is none of the five is refused at its field', async () => {
  const params = { reference: await submit() }
  const { problem } = await wangFang.attempt('rateApplication', { params, body: { grade: '五颗星' } })
  expect(problem).toMatchObject({ status: 422, errors: [{ path: 'grade' }] })
})

test('a reminder before the promised day is refused', async () => {
  const params = { reference: await submit() }
  await decide(params.reference, '受理')
  const { problem } = await wangFang.attempt('remindAboutApplication', { params })
  expect(problem).toMatchObject({ status: 409, code: 'not_remindable' })
})

test('the same token with another answer is told apart from a retry', async () => {
  const body = await prepareSubmission(wangFang)
  const { reference } = await wangFang.call('submitApplication', { body })
  expect((await wangFang.call('submitApplication', { body })).reference).toBe(reference)
  const changed = { ...body, answers: { ...body.answers, phone: '13800000777' } }
  const { problem } = await wangFang.attempt('submitApplication', { body: changed })
  expect(problem).toMatchObject({ status: 409, code: 'already_submitted' })
})

test('staff read what a supplement changed, the ID number by its mask', async () => {
  const reference = await submit()
  await decide(reference, '要求补正', ['手机号', '缴费票据', '身份证号'])
  const photo = await uploadMaterial(wangFang, 'feeReceipts')
  const { answers: before } = await wangFang.call('getApplication', { params: { reference } })
  const answers = { phone: '13800000777', idNumber: before.idNumber, feeReceipts: [photo] }
  await wangFang.call('supplementApplication', {
    params: { reference },
    body: { clientToken: crypto.randomUUID(), answers },
  })
  const [round] = await server.supabase.query<{ changes: string }>(
    'select changes from public.reviews where reference = $1 and closed_at is null',
    [reference],
  )
  expect(round?.changes).toBe(
    `手机号：${String(before.phone)} → 13800000777\n缴费票据：新传了 ${photo.id}.jpg，原来的 1 个文件不再有效`,
  )
})
