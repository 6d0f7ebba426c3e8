import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import { validateForm } from '#shared/form/schema.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { childEducationAid } from '#shared/service/items/child-education-aid.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let valid: Submission

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  valid = await prepareSubmission(wangFang)
})
afterAll(() => server.close())

const submit = (changes: Partial<Submission>) =>
  wangFang.attempt('submitApplication', { body: { ...valid, clientToken: crypto.randomUUID(), ...changes } })

test('a wrong answer gets the very sentence that the phone shows, at the same place', async () => {
  const wrong = [
    { idNumber: '340111199001010000' },
    { phone: '12345' },
    { fullName: '' },
    { children: [] },
    { feeReceipts: [], schoolProof: [] },
    { children: [{ ...first(valid.answers.children), idNumber: '1' }] },
  ]
  const form = listItemForms(childEducationAid)[0]?.form
  if (!form) throw new Error('no form')
  for (const changes of wrong) {
    const answers = { ...valid.answers, ...changes }
    const { problem } = await submit({ answers })
    expect(problem).toMatchObject({ status: 422, code: 'invalid_input' })
    expect(problem?.errors).toEqual(validateForm(form, answers).errors)
    expect(problem?.errors.length).toBeGreaterThan(0)
  }
})

describe('a submission is refused', () => {
  test('without every consent its service needs, each by its name', async () => {
    const { problem } = await submit({ consents: valid.consents.slice(1) })
    expect(problem).toMatchObject({
      code: 'consent_missing',
      errors: [{ path: `consents.${valid.consents[0]?.kind}` }],
    })
  })

  test('with a consent to words that have changed since', async () => {
    const { problem } = await submit({
      consents: valid.consents.map((consent) => ({ ...consent, version: '2020-01' })),
    })
    expect(problem?.code).toBe('consent_missing')
  })

  test('for a service, a variant or a form version that there is not', async () => {
    const refusals = [{ serviceCode: 'nothing' }, { variant: 'nothing' }, { formVersion: 99 }]
    for (const changes of refusals) {
      const { problem } = await submit(changes)
      expect(problem?.errors).toEqual([{ path: Object.keys(changes)[0], message: expect.any(String) }])
    }
  })

  test('for a place outside Anhui or a union that does not run the service', async () => {
    expect((await submit({ regionCode: '349999' })).problem?.errors).toMatchObject([{ path: 'regionCode' }])
    expect((await submit({ tradeUnionId: '340100' })).problem?.errors).toMatchObject([
      { path: 'tradeUnionId' },
    ])
  })

  test('with one file in two slots, which would leave the first empty', async () => {
    const answers = { ...valid.answers, schoolProof: valid.answers.feeReceipts }
    const answer = await submit({ answers })
    expect(answer.problem).toMatchObject({ code: 'invalid_input', errors: [{ path: 'feeReceipts' }] })
  })

  test('with a file that nobody uploaded', async () => {
    const files = [{ id: crypto.randomUUID(), name: 'x.jpg', mimeType: 'image/jpeg', byteSize: 10 }]
    const { problem } = await submit({ answers: { ...valid.answers, schoolProof: files } })
    expect(problem?.code).toBe('attachment_unknown')
  })

  test('while staff have closed the service, and the reason stands in its settings', async () => {
    const close = (isOpen: boolean, reason: string | null) =>
      server.supabase.query(
        'update public.service_settings set is_open = $1, closed_reason = $2 where service_code = $3',
        [isOpen, reason, 'child-education-aid'],
      )
    await close(false, '今年的助学申请已结束')
    expect((await submit({})).problem?.code).toBe('service_closed')
    await close(true, null)
  })
})

test('an industrial union can be chosen, and receives the application', async () => {
  const submitted = await submit({ ...(await prepareSubmission(wangFang)), tradeUnionId: 'AH-JKWWT' })
  expect(submitted.json).toMatchObject({ tradeUnionName: '安徽省教科文卫体工会' })
})

test('of an ID number only its mask comes back, and only its mask lies in plain columns', async () => {
  const submission = await prepareSubmission(wangFang)
  const { answers, reference } = await wangFang.call('submitApplication', { body: submission })
  const idNumber = String(submission.answers.idNumber)
  expect(answers.idNumber).toMatch(/^\d{4}\*+\w{4}$/)
  const [row] = await server.supabase.query<{ text: string }>(
    'select (to_jsonb(a) || to_jsonb(r))::text as text from public.applications a join public.reviews r using (reference) where reference = $1',
    [reference],
  )
  expect(row?.text).not.toContain(idNumber)
  expect(row?.text).toContain('示例')
})

function first(value: unknown): object {
  return Array.isArray(value) && value[0] instanceof Object ? value[0] : {}
}
