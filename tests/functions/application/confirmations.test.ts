import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let chen: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  chen = await signIn(server, 'chen')
  await server.supabase.query(
    `insert into public.union_officers (name, phone, unit_name, position, trade_union_id)
     values ('陈示例', '13800000301', '示例物流公司工会', '主席', '340111')`,
  )
  await chen.verifyPhone('13800000301')
})
afterAll(() => server.close())

const answer = { outcome: '属实', name: '陈示例' }

async function sendLink() {
  const body = await prepareSubmission(wangFang)
  const { reference, canRequestConfirmation } = await wangFang.call('submitApplication', { body })
  expect(canRequestConfirmation).toBe(true)
  const params = { reference }
  return { params, body, link: await wangFang.call('requestConfirmation', { params }) }
}

test('a hardship application brings a link and its code, and Chen, who is listed, confirms', async () => {
  const { params, body, link } = await sendLink()
  expect(link.picture).toMatch(/^data:image\/(png|jpeg);base64,/)
  const page = await chen.call('getConfirmation', { params: { token: link.token } })
  expect(page).toMatchObject({ officerUnit: '示例物流公司工会', isPhoneVerified: true })
  expect(page.workplace).toContain(String(body.answers.employer))
  for (const name of ['fullName', 'mainCause', 'homeAddress', 'phone'])
    expect(JSON.stringify(page)).not.toContain(String(body.answers[name]))
  await chen.call('answerConfirmation', { params: { token: link.token }, body: answer })
  const { confirmation } = await wangFang.call('getApplication', { params })
  expect(confirmation).toMatchObject({ outcome: '属实', confirmer: '陈**', isVerified: true })
})

test('what Chen downloads about herself holds her answer, and of Wang Fang only a masked name', async () => {
  const { params, body, link } = await sendLink()
  await chen.call('answerConfirmation', {
    params: { token: link.token },
    body: { ...answer, comment: '示例留言' },
  })
  const download = (phone: Phone, format: string) => phone.attempt('downloadMyData', { query: { format } })
  const { json, bytes } = await download(chen, 'json')
  expect(json).toMatchObject({
    confirmationsGiven: [
      {
        outcome: '属实',
        comment: '示例留言',
        name: '陈示例',
        phoneMasked: '138****0301',
        applicant: `${String(body.answers.fullName).slice(0, 1)}**`,
        listedAs: expect.stringContaining('示例物流公司工会'),
      },
      { outcome: '属实', comment: null },
    ],
  })
  const page = (await download(chen, 'html')).bytes.toString()
  for (const words of ['替职工确认', '示例留言', '陈示例']) expect(page).toContain(words)
  for (const text of [bytes.toString(), page])
    for (const secret of [params.reference, String(body.answers.fullName), String(body.answers.employer)])
      expect(text).not.toContain(secret)
  const hers = (await download(wangFang, 'json')).json
  expect(hers).toMatchObject({ confirmationsGiven: [] })
  expect(JSON.stringify(hers)).not.toContain('示例留言')
})

test('Wang Fang cannot confirm her own application', async () => {
  const { link } = await sendLink()
  const { problem } = await wangFang.attempt('answerConfirmation', {
    params: { token: link.token },
    body: answer,
  })
  expect(problem).toMatchObject({ status: 403, code: 'own_confirmation' })
})

test('an answer without a name, or of no known kind, is refused at its field', async () => {
  const { link } = await sendLink()
  for (const [body, path] of [
    [{ outcome: '属实', name: ' ' }, 'name'],
    [{ outcome: '好', name: '陈示例' }, 'outcome'],
    // Staff could read it as the system's own words.
    [{ outcome: '属实', name: '陈示例，已核实：县总工会' }, 'name'],
    [{ outcome: '属实', name: '陈示例\n2026-11-22 属实' }, 'name'],
  ] as const) {
    const { problem } = await chen.attempt('answerConfirmation', { params: { token: link.token }, body })
    expect(problem).toMatchObject({ status: 422, errors: [{ path }] })
  }
})
