import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { serviceSettingSchema } from '#shared/service/endpoints/catalogue.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { modelWorkerSubsidy } from '#shared/service/items/model-worker-subsidy.ts'
import * as z from '#shared/zod.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmissionOf } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())
beforeEach(() => setChoices(null))

const setChoices = (choices: readonly string[] | null) =>
  server.supabase.query('update public.service_settings set choices = $1 where service_code = $2', [
    choices,
    modelWorkerSubsidy.code,
  ])

async function prepare(subsidyKind: string) {
  const itemForm = listItemForms(modelWorkerSubsidy)[0]
  if (!itemForm) throw new Error('no form')
  return prepareSubmissionOf(wangFang, modelWorkerSubsidy, itemForm, { subsidyKind })
}

const gone = { path: 'subsidyKind', message: '补助类别里没有这一项，请重新选择' }

test('staff change the list: Wang Fang sees and submits the new kind', async () => {
  const body = await prepare('春节慰问')
  expect((await wangFang.attempt('submitApplication', { body })).problem?.errors).toEqual([gone])
  await setChoices(['春节慰问', '荣誉津贴'])
  const { json } = await wangFang.attempt('listServiceSettings', {})
  const settings = z.parse(z.array(serviceSettingSchema), json)
  expect(settings.find(({ serviceCode }) => serviceCode === modelWorkerSubsidy.code)?.choices).toEqual([
    '春节慰问',
    '荣誉津贴',
  ])
  const sent = await wangFang.call('submitApplication', { body })
  expect(sent.answers.subsidyKind).toBe('春节慰问')
})

test('a kind that staff took off while Wang Fang filled in the form is refused at its field', async () => {
  const body = await prepare('生活困难补助')
  await setChoices(['春节慰问', '荣誉津贴'])
  const { problem } = await wangFang.attempt('submitApplication', { body })
  expect(problem).toMatchObject({ status: 422, code: 'invalid_input' })
  expect(problem?.errors).toEqual([gone])
})

test('a correction is checked against the list of today', async () => {
  const { reference } = await wangFang.call('submitApplication', { body: await prepare('生活困难补助') })
  await server.supabase.query(
    `update public.reviews set decision = '要求补正', reason = '请重新选择补助类别', items_to_correct = '{补助类别}'
     where reference = $1 and closed_at is null`,
    [reference],
  )
  await setChoices(['春节慰问', '特殊困难帮扶'])
  const supplement = (subsidyKind: string) =>
    wangFang.attempt('supplementApplication', {
      params: { reference },
      body: { clientToken: crypto.randomUUID(), answers: { subsidyKind } },
    })
  expect((await supplement('生活困难补助')).problem?.errors).toContainEqual(gone)
  expect((await supplement('春节慰问')).problem?.errors ?? []).not.toContainEqual(gone)
})
