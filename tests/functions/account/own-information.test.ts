import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDueJobs } from '#functions/jobs/run-due-jobs.ts'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let submission: Submission
let reference: string

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  await wangFang.verifyPhone('13800000404')
  submission = await prepareSubmission(wangFang)
  reference = (await wangFang.call('submitApplication', { body: submission })).reference
})
afterAll(() => server.close())

describe('what every form begins with', () => {
  test('is kept with the first application, without ID number and card, for every phone of Wang Fang', async () => {
    const { answers } = await (await signIn(server, 'wang-fang')).call('getProfile')
    expect(answers).toMatchObject({
      fullName: submission.answers.fullName,
      bankName: submission.answers.bankName,
    })
    expect(JSON.stringify(answers)).not.toContain(String(submission.answers.idNumber))
    expect(Object.keys(answers)).not.toContain('bankCardNumber')
  })

  test('can be changed and cleared, and holds nothing else whatever is sent', async () => {
    const sent = { fullName: '示例八', idNumber: '34011119900101002X', note: 'x' }
    const { answers } = await wangFang.call('saveProfile', { body: { answers: sent } })
    expect(answers).toEqual({ fullName: '示例八' })
    expect(await wangFang.call('saveProfile', { body: { answers: {} } })).toEqual({
      answers: {},
      updatedAt: null,
    })
  })

  test('belongs to one worker', async () => {
    const liQiang = await signIn(server, 'li-qiang')
    expect((await liQiang.call('getProfile')).answers).toEqual({})
  })
})

describe('the data that Wang Fang downloads', () => {
  const download = (phone: Phone, format: string) => phone.attempt('downloadMyData', { query: { format } })

  test('is everything of hers as JSON and as a page to read, numbers masked', async () => {
    const idNumber = String(submission.answers.idNumber)
    const draft = { ...submission, id: crypto.randomUUID(), place: null, prefilled: [], revision: 0 }
    await wangFang.call('saveDraft', { body: draft })
    await wangFang.call('requestAssistance', { params: { id: draft.id } })
    const eventId = await createEvent(server.supabase)
    const body = sampleSignup({ introduction: '<b>示例介绍</b>' })
    await wangFang.call('signUpForEvent', { params: { id: eventId }, body })

    const json = await download(wangFang, 'json')
    expect(json.headers.get('content-disposition')).toContain('attachment')
    expect(json.headers.get('cache-control')).toBe('private, no-store')
    expect(json.json).toMatchObject({
      account: { phoneMasked: '138****0404' },
      applications: [{ reference, summary: expect.any(String), timeline: [{ title: '提交申请' }] }],
      drafts: [{ id: draft.id, answers: { fullName: submission.answers.fullName } }],
      signups: [{ fullName: body.fullName, teamName: null, history: [{}] }],
      assistances: [{ serviceName: expect.stringContaining('困难职工子女助学'), helper: null }],
      consents: expect.arrayContaining([expect.objectContaining({ kind: 'identity', reference })]),
    })
    const html = await download(wangFang, 'html')
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = html.bytes.toString()
    for (const word of [
      reference,
      '138****0404',
      '经过',
      '同意过的说明',
      '&lt;b&gt;示例介绍',
      '没有提交的表',
      '请人帮忙填写',
      '没有人来',
    ])
      expect(page).toContain(word)
    expect(page).not.toMatch(/<script|<b>|src=|http/)
    for (const text of [json.bytes.toString(), page]) {
      expect(text).not.toContain(idNumber)
      expect(text).not.toContain(String(submission.answers.bankCardNumber))
      expect(text).not.toMatch(/openid|wang-fang|worker_id|person_hash|client_token/)
    }
  })

  test('holds nothing of Li Qiang, and his holds nothing of hers', async () => {
    const liQiang = await signIn(server, 'li-qiang')
    const { json, bytes } = await download(liQiang, 'json')
    expect(json).toMatchObject({
      applications: [],
      drafts: [],
      signups: [],
      messages: [],
      assistances: [],
      consents: [],
    })
    expect(bytes.toString()).not.toContain(reference)
  })

  test('comes in two formats and no other', async () => {
    expect((await download(wangFang, 'xml')).problem?.code).toBe('invalid_input')
  })
})

describe('a consent', () => {
  test('is taken back along with the undecided application, and never without saying so', async () => {
    const phone = await signIn(server, 'chen-jing')
    const sent = await phone.call('submitApplication', { body: await prepareSubmission(phone) })
    const [consent] = await phone.call('listConsents')
    const body = { id: consent?.id, withApplication: true }
    const refused = await phone.attempt('withdrawConsent', { body: { ...body, withApplication: false } })
    expect(refused.problem).toMatchObject({ status: 409, code: 'consent_in_use' })
    expect((await wangFang.attempt('withdrawConsent', { body })).problem?.code).toBe('not_found')
    expect((await phone.call('withdrawConsent', { body })).withdrawnAt).not.toBe(null)
    expect((await phone.call('getApplication', { params: { reference: sent.reference } })).status).toBe(
      '已撤回',
    )
  })
})

describe('a phone that is only typed', () => {
  test('verifies nobody, wherever Li Qiang types it: he runs no event of its owner until WeChat says it is his', async () => {
    const phone = '13800000909'
    const eventId = await createEvent(server.supabase)
    await server.supabase.query(
      `insert into public.organizers (name, phone, event_id) values ('示例组织者', $1, $2)`,
      [phone, eventId],
    )
    const liQiang = await signIn(server, 'li-qiang-typed')
    const body = await prepareSubmission(liQiang, { phone })
    const { reference: sent } = await liQiang.call('submitApplication', { body })
    await liQiang.call('saveProfile', { body: { answers: { phone } } })
    await liQiang.call('signUpForEvent', { params: { id: eventId }, body: sampleSignup({ phone }) })
    expect((await liQiang.call('getApplication', { params: { reference: sent } })).answers.phone).toBe(phone)
    expect((await liQiang.call('getMe')).phoneMasked).toBe(null)
    expect((await liQiang.attempt('listManagedEvents')).problem?.code).toBe('not_organizer')

    await liQiang.verifyPhone(phone)
    expect((await liQiang.call('getMe')).phoneMasked).toBe('138****0909')
    expect(await liQiang.call('listManagedEvents')).toMatchObject([{ event: { id: eventId } }])
  })
})

describe('deleting the account', () => {
  test('is refused while an application is open, and afterwards removes the files from the storage too', async () => {
    const phone = await signIn(server, 'zhao-lei')
    const sent = await phone.call('submitApplication', { body: await prepareSubmission(phone) })
    const body = { isSure: true }
    expect((await phone.attempt('deleteAccount', { body })).problem?.code).toBe('application_open')
    await phone.call('withdrawApplication', { params: { reference: sent.reference } })
    const paths = await server.supabase.query<{ path: string }>(
      'select path from public.attachments where worker_id = $1',
      [phone.workerId],
    )
    expect(paths.length).toBeGreaterThan(0)
    const isThere = async () =>
      (await server.runtime.service.storage.download(paths[0]?.path ?? '')) !== undefined
    expect(await isThere()).toBe(true)

    expect((await phone.attempt('deleteAccount', { body: {} })).problem?.code).toBe('invalid_input')
    expect(await phone.call('deleteAccount', { body })).toEqual({ isDeleted: true })
    expect((await phone.attempt('getMe')).problem?.code).toBe('unauthenticated')
    await runDueJobs(server.runtime)
    expect(await isThere()).toBe(false)
    const again = await signIn(server, 'zhao-lei')
    expect(again.workerId).not.toBe(phone.workerId)
    expect(await again.call('listApplications')).toEqual([])
  })
})

test('none of all this was a fault of ours', () => {
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
})
