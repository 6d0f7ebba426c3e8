import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import type { Answers } from '#shared/form/answers.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission, uploadMaterial } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
})
// A new person for each test, because together they upload more photos than one worker may in ten minutes.
beforeEach(async () => {
  wangFang = await signIn(server, `wang-fang-${crypto.randomUUID()}`)
})
afterAll(() => server.close())

/** An application of Wang Fang that staff sent back for these items. */
async function sentBackFor(...items: string[]) {
  const submission = await prepareSubmission(wangFang)
  const { reference } = await wangFang.call('submitApplication', { body: submission })
  await server.supabase.query(
    `update public.reviews set decision = '要求补正', reason = '请核对', items_to_correct = $1
     where reference = $2 and closed_at is null`,
    [items, reference],
  )
  const before = await wangFang.call('getApplication', { params: { reference } })
  return { submission, reference, before }
}

const supplement = (reference: string, answers: Answers) => ({
  params: { reference },
  body: { clientToken: crypto.randomUUID(), answers },
})

/** The numbers that staff see after giving a reason. */
const revealed = async (reference: string) =>
  JSON.stringify(
    await server.supabase.query(`select * from public.reveal_identity($1, '测试：核对补正')`, [reference]),
  )

const entriesOf = (submission: Submission, name: string): Answers[] => {
  const value = submission.answers[name]
  if (!Array.isArray(value)) throw new Error(`${name} is no group`)
  return value
}

test('what staff did not name cannot be changed, and the refusal says which answer it was', async () => {
  const { reference, before } = await sentBackFor('手机号')
  const { problem } = await wangFang.attempt(
    'supplementApplication',
    supplement(reference, { phone: '13800000888', homeAddress: '另一个地址很远的地方' }),
  )
  expect(problem).toMatchObject({ status: 409, code: 'item_not_open', errors: [{ path: 'homeAddress' }] })
  expect(await wangFang.call('getApplication', { params: { reference } })).toEqual(before)
})

test('only what staff named is asked and checked, with the sentence of the form', async () => {
  const { reference } = await sentBackFor('手机号', '缴费票据')
  const { problem } = await wangFang.attempt('supplementApplication', supplement(reference, { phone: '1' }))
  expect(problem?.code).toBe('invalid_input')
  expect(problem?.errors.map(({ path }) => path).sort()).toEqual(['feeReceipts', 'phone'])
})

test('a number that comes back as its mask is unchanged, a new one replaces it', async () => {
  const { submission, reference, before } = await sentBackFor('身份证号')
  await wangFang.call('supplementApplication', supplement(reference, { idNumber: before.answers.idNumber }))
  expect(await revealed(reference)).toContain(String(submission.answers.idNumber))

  const again = await sentBackFor('身份证号')
  const other = sampleIdNumber(77)
  const { answers } = await wangFang.call(
    'supplementApplication',
    supplement(again.reference, { idNumber: other }),
  )
  expect(answers.idNumber).not.toBe(other)
  const numbers = await revealed(again.reference)
  expect(numbers).toContain(other)
  expect(numbers).not.toContain(String(again.submission.answers.idNumber))
})

test('the mask of another number is no number', async () => {
  const { reference } = await sentBackFor('身份证号')
  const { problem } = await wangFang.attempt(
    'supplementApplication',
    supplement(reference, { idNumber: '3401**********9999' }),
  )
  expect(problem).toMatchObject({ code: 'invalid_input', errors: [{ path: 'idNumber' }] })
})

test('a child can be corrected while the numbers of the children stay as they were', async () => {
  const { submission, reference, before } = await sentBackFor('子女')
  const children = (before.answers.children as Answers[]).map((child) => ({
    ...child,
    school: '示例第二中学',
  }))
  const { answers } = await wangFang.call('supplementApplication', supplement(reference, { children }))
  expect(answers.children).toEqual(children)
  const numbers = await revealed(reference)
  for (const child of entriesOf(submission, 'children')) expect(numbers).toContain(String(child.idNumber))
})

test('what is computed follows the corrected answer', async () => {
  const { reference, before } = await sentBackFor('家庭年度总收入')
  expect(before.answers.monthlyIncomePerHead).toEqual(expect.any(Number))
  const householdAnnualIncome = 36_000
  const { answers } = await wangFang.call(
    'supplementApplication',
    supplement(reference, { householdAnnualIncome }),
  )
  const perHead = householdAnnualIncome / Number(before.answers.householdSize) / 12
  expect(answers.monthlyIncomePerHead).toBeCloseTo(perHead, 2)
})

test('staff read the corrected answers in the round that goes on', async () => {
  const { reference } = await sentBackFor('手机号')
  await wangFang.call('supplementApplication', supplement(reference, { phone: '13800000777' }))
  const [round] = await server.supabase.query<{ summary: string }>(
    'select summary from public.reviews where reference = $1 and closed_at is null',
    [reference],
  )
  expect(round?.summary).toContain('手机号：13800000777')
})

test('an application that nobody sent back takes no supplement', async () => {
  const { reference } = await wangFang.call('submitApplication', { body: await prepareSubmission(wangFang) })
  const photo = await uploadMaterial(wangFang, 'feeReceipts')
  const input = supplement(reference, { feeReceipts: [photo] })
  expect((await wangFang.attempt('supplementApplication', input)).problem?.code).toBe('not_correctable')
})

test('the same supplement twice is one; the same token with other answers is refused, so nobody believes they arrived', async () => {
  const { reference } = await sentBackFor('手机号')
  const sent = supplement(reference, { phone: '13800000777' })
  const once = await wangFang.call('supplementApplication', sent)
  expect(await wangFang.call('supplementApplication', sent)).toEqual(once)
  const other = { ...sent, body: { ...sent.body, answers: { phone: '13800000666' } } }
  const { problem } = await wangFang.attempt('supplementApplication', other)
  expect(problem).toMatchObject({ status: 409, code: 'already_submitted' })
  expect(await wangFang.call('getApplication', { params: { reference } })).toEqual(once)
})
