import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let liQiang: Phone
let submission: Submission

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  liQiang = await signIn(server, 'li-qiang')
  submission = await prepareSubmission(wangFang)
})
afterAll(() => server.close())

const draftOf = ({ clientToken, serviceCode, variant, formVersion, regionCode, answers }: Submission) => ({
  id: clientToken,
  serviceCode,
  variant,
  formVersion,
  regionCode,
  answers,
  place: null,
  prefilled: [],
  revision: 0,
})

test('Wang Fang goes on at another phone: answers and photos are there, and one application comes of it', async () => {
  const body = draftOf(submission)
  expect(await wangFang.call('saveDraft', { body })).toMatchObject({ id: body.id, revision: 1 })
  const otherPhone = await signIn(server, 'wang-fang')
  const [summary] = await otherPhone.call('listDrafts')
  expect(summary).toMatchObject({ id: body.id, serviceCode: 'child-education-aid', revision: 1 })
  const opened = await otherPhone.call('getDraft', { params: { id: body.id } })
  expect(opened.answers).toEqual(JSON.parse(JSON.stringify(body.answers)))
  const [file] = Object.values(opened.answers).flatMap((answer) =>
    Array.isArray(answer) ? answer.filter((one) => typeof one === 'object' && 'byteSize' in one) : [],
  )
  expect((await otherPhone.attempt('getAttachment', { params: { id: String(file?.id) } })).status).toBe(200)

  const { reference } = await otherPhone.call('submitApplication', { body: submission })
  expect(await wangFang.call('listDrafts')).toEqual([])
  expect((await wangFang.attempt('saveDraft', { body })).problem?.code).toBe('draft_submitted')
  expect((await wangFang.call('submitApplication', { body: submission })).reference).toBe(reference)
})

test('a phone that has not seen the last change is told so, and nothing is overwritten', async () => {
  const body = { ...draftOf(submission), id: crypto.randomUUID() }
  await wangFang.call('saveDraft', { body })
  await wangFang.call('saveDraft', { body: { ...body, revision: 1, place: 'family' } })
  const late = { ...body, revision: 1, answers: { fullName: '示例九' } }
  expect((await wangFang.attempt('saveDraft', { body: late })).problem).toMatchObject({
    status: 409,
    code: 'draft_changed',
  })
  expect((await wangFang.call('getDraft', { params: { id: body.id } })).place).toBe('family')
})

test('an industrial union chosen on one phone is the one that receives it from the other', async () => {
  const body = { ...draftOf(submission), id: crypto.randomUUID(), tradeUnionId: 'AH-JKWWT' }
  await wangFang.call('saveDraft', { body })
  const otherPhone = await signIn(server, 'wang-fang')
  const opened = await otherPhone.call('getDraft', { params: { id: body.id } })
  expect(opened.tradeUnionId).toBe(body.tradeUnionId)
  await otherPhone.call('saveDraft', { body: { ...body, revision: 1, tradeUnionId: undefined } })
  expect(await wangFang.call('getDraft', { params: { id: body.id } })).not.toHaveProperty('tradeUnionId')
})

test('a draft of a service that is not in the catalogue is refused', async () => {
  const body = { ...draftOf(submission), serviceCode: 'no-such-service' }
  const { problem } = await wangFang.attempt('saveDraft', { body })
  expect(problem).toMatchObject({ code: 'invalid_input', errors: [{ path: 'serviceCode' }] })
})

test('Li Qiang cannot open or delete a draft of Wang Fang', async () => {
  const body = { ...draftOf(submission), id: crypto.randomUUID() }
  await wangFang.call('saveDraft', { body })
  for (const name of ['getDraft', 'deleteDraft'] as const)
    expect((await liQiang.attempt(name, { params: { id: body.id } })).problem?.code).toBe('not_found')
  expect(await wangFang.call('deleteDraft', { params: { id: body.id } })).toEqual({ id: body.id })
})
