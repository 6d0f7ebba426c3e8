import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Answers } from '#shared/form/answers.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission, uploadMaterial } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  wangFang = await signIn(server, `wang-fang-${crypto.randomUUID()}`)
})
afterAll(() => server.close())

const slot = 'incomeProof'

/** Wang Fang applies and leaves her 收入证明 for later. */
async function appliesWithout() {
  const submission = await prepareSubmission(wangFang, { [slot]: [] })
  return (await wangFang.call('submitApplication', { body: submission })).reference
}

const handIn = (reference: string, answers: Answers, clientToken = crypto.randomUUID()) => ({
  params: { reference },
  body: { clientToken, answers },
})

const decide = (reference: string, decision: string, items: string[] | null = null) =>
  server.supabase.query(
    `update public.reviews set decision = $2::public.review_decision, reason = '请核对', items_to_correct = $3
     where reference = $1 and closed_at is null`,
    [reference, decision, items],
  )

test('Wang Fang hands in a paper that may follow without being asked; nothing else moves, and staff see it in the round', async () => {
  const reference = await appliesWithout()
  const before = await wangFang.call('getApplication', { params: { reference } })
  const sent = handIn(reference, { [slot]: [await uploadMaterial(wangFang, slot)] })
  const after = await wangFang.call('supplementApplication', sent)
  expect(after).toMatchObject({ status: '已提交', acceptBy: before.acceptBy, promisedOn: null })
  expect(after.attachments.map((file) => file.slot)).toContain(slot)
  expect(after.timeline[0]).toMatchObject({
    title: '已补交材料',
    detail: '补交了：收入证明。',
    actor: '申请人',
  })
  const [round] = await server.supabase.query<{ changes: string; summary: string }>(
    'select changes, summary from public.reviews where reference = $1 and closed_at is null',
    [reference],
  )
  expect(round?.changes).toContain('收入证明：新传了')
  expect(round?.summary).toContain('收入证明：1 个文件')
  // The answer may have been lost on the way.
  expect(await wangFang.call('supplementApplication', sent)).toEqual(after)
})

test('after 受理 too, and the promised day stays', async () => {
  const reference = await appliesWithout()
  await decide(reference, '受理')
  const before = await wangFang.call('getApplication', { params: { reference } })
  const answers = { [slot]: [await uploadMaterial(wangFang, slot)] }
  expect(await wangFang.call('supplementApplication', handIn(reference, answers))).toMatchObject({
    status: '已受理',
    promisedOn: before.promisedOn,
  })
})

test('it goes along with what staff asked for, and never instead of it', async () => {
  const reference = await appliesWithout()
  await decide(reference, '要求补正', ['手机号'])
  const answers = { [slot]: [await uploadMaterial(wangFang, slot)] }
  expect((await wangFang.attempt('supplementApplication', handIn(reference, answers))).problem).toMatchObject(
    {
      code: 'invalid_input',
      errors: [{ path: 'phone' }],
    },
  )
  const both = { ...answers, phone: '13800000777' }
  const after = await wangFang.call('supplementApplication', handIn(reference, both))
  expect(after).toMatchObject({ status: '已提交', correction: null })
  expect(after.attachments.map((file) => file.slot)).toContain(slot)
})

test('a paper that staff have already cannot be exchanged unasked, nor after the decision', async () => {
  const reference = await appliesWithout()
  const paper = async () => ({ [slot]: [await uploadMaterial(wangFang, slot)] })
  await wangFang.call('supplementApplication', handIn(reference, await paper()))
  const again = await wangFang.attempt('supplementApplication', handIn(reference, await paper()))
  expect(again.problem?.code).toBe('not_correctable')

  const other = await appliesWithout()
  await decide(other, '受理')
  await decide(other, '不予通过')
  const late = await wangFang.attempt('supplementApplication', handIn(other, await paper()))
  expect(late.problem?.code).toBe('not_correctable')
})
