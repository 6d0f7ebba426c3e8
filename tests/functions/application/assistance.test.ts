import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#functions/app.ts'
import { listen } from '#functions/http/listen.ts'
import { createRuntime } from '#functions/runtime.ts'
import { findServiceItem } from '#province/catalogue.ts'
import type { Answers } from '#shared/form/answers.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { type Phone, phoneWithSession, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let sun: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  sun = await signIn(server, 'sun')
  await server.supabase.query(
    `insert into public.union_officers (name, phone, unit_name, trade_union_id, can_assist)
     values ('孙示例', '13800000401', '示例街道工会', '340111', true)`,
  )
  await sun.verifyPhone('13800000401')
})
afterAll(() => server.close())

/** The part that a helper fills in: neither files nor pledges. */
function typedOf(answers: Answers): Answers {
  const item = findServiceItem('child-education-aid')
  const form = item && findItemForm(item, null)?.form
  const workersOwn = (form ? fieldsOf(form) : [])
    .filter(({ kind }) => kind === 'attachments' || kind === 'pledge')
    .map(({ name }) => name)
  expect(workersOwn).toContain('feeReceipts')
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !workersOwn.includes(name)))
}

async function askForHelp() {
  const { clientToken, serviceCode, variant, formVersion, regionCode } = await prepareSubmission(wangFang)
  const draft = { id: clientToken, serviceCode, variant, formVersion, regionCode, place: null, prefilled: [] }
  await wangFang.call('saveDraft', { body: { ...draft, answers: { fullName: '王示例' }, revision: 0 } })
  const { code } = await wangFang.call('requestAssistance', { params: { id: clientToken } })
  return { draftId: clientToken, code }
}

test('Sun fills in after Wang Fang agrees, and Wang Fang submits what was filled in', async () => {
  const { draftId, code } = await askForHelp()
  const { id } = await sun.call('claimAssistance', { body: { code } })
  await wangFang.call('answerAssistance', { params: { id: draftId }, body: { isApproved: true } })
  const { draft } = await sun.call('getAssistedDraft', { params: { id } })
  expect(draft?.answers).toEqual({ fullName: '王示例' })

  const submission = await prepareSubmission(wangFang)
  const typed = typedOf(submission.answers)
  await sun.call('saveAssistedDraft', { params: { id }, body: { revision: draft?.revision, answers: typed } })
  await sun.call('finishAssistance', { params: { id } })
  const { answers } = await wangFang.call('getDraft', { params: { id: draftId } })
  expect(answers).toEqual(typed)
  const sent = await wangFang.call('submitApplication', { body: { ...submission, clientToken: draftId } })
  expect(sent.assistedBy).toBe('孙示例（示例街道工会）')
})

test('what Sun downloads about himself holds the help he gave, and nothing of Wang Fang', async () => {
  const download = (format: string) => sun.attempt('downloadMyData', { query: { format } })
  const { json, bytes } = await download('json')
  expect(json).toMatchObject({
    assistances: [],
    helpGiven: [
      {
        serviceName: '困难职工子女助学',
        listedAs: expect.stringContaining('孙示例'),
        approvedAt: expect.any(String),
        ending: '已填好',
      },
    ],
  })
  const page = (await download('html')).bytes.toString()
  expect(page).toContain('帮职工填写')
  for (const text of [bytes.toString(), page]) {
    expect(text).not.toContain('王示例')
    expect(text).not.toContain(wangFang.workerId)
  }
})

test('a wrong code is counted although it is refused', async () => {
  const { code } = await askForHelp()
  const wrong = `${code.slice(0, 3)}${code.slice(3) === '000' ? '001' : '000'}`
  for (let entry = 1; entry <= 10; entry += 1) {
    const { problem } = await sun.attempt('claimAssistance', { body: { code: wrong } })
    expect(problem).toMatchObject({ status: 409, code: 'assistance_code_wrong' })
  }
  const { problem } = await sun.attempt('claimAssistance', { body: { code } })
  expect(problem?.code).toBe('rate_limited')
  await server.supabase.query('delete from private.assistance_entries')
})

test('whom staff have not listed cannot enter a code, and a code has six digits', async () => {
  const { code } = await askForHelp()
  const liQiang = await signIn(server, 'li-qiang')
  const { problem } = await liQiang.attempt('claimAssistance', { body: { code } })
  expect(problem).toMatchObject({ status: 403, code: 'not_officer' })
  const short = await sun.attempt('claimAssistance', { body: { code: '12345' } })
  expect(short.problem).toMatchObject({ status: 422, errors: [{ path: 'code' }] })
})

test('Sun leaves the photos and promises of Wang Fang as they are, whatever is sent', async () => {
  const submission = await prepareSubmission(wangFang)
  const { clientToken: id, serviceCode, variant, formVersion, regionCode, answers } = submission
  const draft = { id, serviceCode, variant, formVersion, regionCode, place: null, prefilled: [] }
  const { truthPledge: _, ...own } = answers
  await wangFang.call('saveDraft', { body: { ...draft, answers: own, revision: 0 } })
  const { code } = await wangFang.call('requestAssistance', { params: { id } })
  const help = await sun.call('claimAssistance', { body: { code } })
  await wangFang.call('answerAssistance', { params: { id }, body: { isApproved: true } })
  const filledIn = { ...typedOf(answers), feeReceipts: [], truthPledge: true, employer: '示例新单位' }
  await sun.call('saveAssistedDraft', { params: { id: help.id }, body: { revision: 1, answers: filledIn } })
  const kept = await wangFang.call('getDraft', { params: { id } })
  expect(kept.answers).toEqual({ ...own, employer: '示例新单位' })
})

/** Sun's phone. Something happens between reading the draft and saving it. */
async function sunInterruptedBy(happens: () => Promise<unknown>) {
  const { environment } = server.runtime
  const supabaseFetch: typeof fetch = async (input, init) => {
    const answer = await environment.supabaseFetch(input, init)
    if (String(input).includes('/get_assisted_draft')) await happens()
    return answer
  }
  const { port, close } = await listen(createApp(createRuntime({ ...environment, supabaseFetch })), 0)
  const { standIn } = server
  return {
    phone: phoneWithSession({ url: `http://127.0.0.1:${port}`, standIn }, sun.token, sun.workerId),
    close,
  }
}

test('Sun ticks no promise for Wang Fang in the moment in which she agrees', async () => {
  const { draftId, code } = await askForHelp()
  const { id } = await sun.call('claimAssistance', { body: { code } })
  const agree = () =>
    wangFang.call('answerAssistance', { params: { id: draftId }, body: { isApproved: true } })
  const { phone, close } = await sunInterruptedBy(agree)
  const body = { revision: 1, answers: { fullName: '王示例', truthPledge: true } }
  expect((await phone.attempt('saveAssistedDraft', { params: { id }, body })).problem?.code).toBe(
    'draft_changed',
  )
  await close()
  expect((await wangFang.call('getDraft', { params: { id: draftId } })).answers).toEqual({
    fullName: '王示例',
  })
})

test('Sun takes away no photo that Wang Fang adds while he saves, though he names the revision in advance', async () => {
  const submission = await prepareSubmission(wangFang)
  const { clientToken: id, serviceCode, variant, formVersion, regionCode, answers } = submission
  const draft = { id, serviceCode, variant, formVersion, regionCode, place: null, prefilled: [] }
  await wangFang.call('saveDraft', { body: { ...draft, answers: { fullName: '王示例' }, revision: 0 } })
  const { code } = await wangFang.call('requestAssistance', { params: { id } })
  const help = await sun.call('claimAssistance', { body: { code } })
  await wangFang.call('answerAssistance', { params: { id }, body: { isApproved: true } })
  const withPhotos = { fullName: '王示例', feeReceipts: answers.feeReceipts }
  const addPhotos = () => wangFang.call('saveDraft', { body: { ...draft, answers: withPhotos, revision: 1 } })
  const { phone, close } = await sunInterruptedBy(addPhotos)
  const body = { revision: 2, answers: { fullName: '王示例一' } }
  const { problem } = await phone.attempt('saveAssistedDraft', { params: { id: help.id }, body })
  expect(problem?.code).toBe('draft_changed')
  await close()
  expect((await wangFang.call('getDraft', { params: { id } })).answers).toEqual(withPhotos)
})
