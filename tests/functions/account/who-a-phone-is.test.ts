import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import * as z from '#shared/zod.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { attempt, phoneWithSession, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { createSmsCounter, wrong } from '../../support/functions/sms-counter.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
const counter = createSmsCounter(() => server)
const { enter, makeOlder, newPhone, receive } = counter
const signInBySms = counter.signIn
const tailOf = ({ answers }: Submission) => String(answers.idNumber).slice(-4)

beforeAll(async () => {
  server = await startTestServer({ sms: counter.carrier })
})
afterAll(() => server.close())

describe('who a phone is', () => {
  test('Wang Fang, whose phone WeChat verified, is the same worker in a browser', async () => {
    const phone = newPhone()
    const wangFang = await signIn(server, 'wang-fang')
    await wangFang.verifyPhone(phone)
    expect((await signInBySms(phone)).me.workerId).toBe(wangFang.workerId)
  })

  test('somebody who got her old number after more than 90 days is not', async () => {
    const phone = newPhone()
    const wangFang = await signIn(server, 'wang-fang-before')
    await wangFang.verifyPhone(phone)
    await makeOlder(phone, 91)
    expect((await signInBySms(phone)).me.workerId).not.toBe(wangFang.workerId)
  })

  test('signing in by SMS keeps the number hers', async () => {
    const phone = newPhone()
    const wangFang = await signIn(server, 'wang-fang-again')
    await wangFang.verifyPhone(phone)
    await makeOlder(phone, 80)
    await signInBySms(phone)
    await server.supabase.query(
      `update private.worker_accounts set phone_verified_at = phone_verified_at - interval '20 days' where phone = $1`,
      [phone],
    )
    expect((await signInBySms(phone)).me.workerId).toBe(wangFang.workerId)
  })

  test('a phone that Li Qiang only typed into a form identifies nobody', async () => {
    const liQiang = await signIn(server, 'li-qiang')
    expect((await signInBySms(newPhone())).me.workerId).not.toBe(liQiang.workerId)
  })
})

describe('a phone that nobody used for three months', () => {
  /** Wang Fang applied from a browser with this phone, more than 90 days ago. */
  async function appliedLongAgo() {
    const phone = newPhone()
    const { token, me } = await signInBySms(phone)
    const wangFang = phoneWithSession(server, token, me.workerId)
    const submission = await prepareSubmission(wangFang)
    const { reference } = await wangFang.call('submitApplication', { body: submission })
    await makeOlder(phone, 91)
    return { phone, workerId: me.workerId, reference, idNumberTail: tailOf(submission) }
  }

  test('opens nothing with its code alone, and asks what only the owner knows', async () => {
    const { phone, workerId, idNumberTail } = await appliedLongAgo()
    const { problem } = await enter(phone, await receive(phone))
    expect(problem).toMatchObject({ status: 409, code: 'phone_changed_hands' })
    expect(JSON.stringify(problem)).not.toMatch(new RegExp(`${workerId}|${idNumberTail}|示例`))
  })

  test('opens her papers to Wang Fang, who says the end of her ID number, also when the answer was lost', async () => {
    const { phone, workerId, idNumberTail } = await appliedLongAgo()
    const code = await receive(phone)
    await enter(phone, code)
    const { json } = await enter(phone, code, { idNumberTail })
    expect(json).toMatchObject({ me: { workerId } })
    expect((await enter(phone, code, { idNumberTail })).json).toMatchObject({ me: { workerId } })
    // From here on the number counts as hers again.
    expect((await signInBySms(phone)).me.workerId).toBe(workerId)
  })

  test('gives its new owner a new account, also the next time, and nothing of hers', async () => {
    const { phone, workerId, reference } = await appliedLongAgo()
    const { json } = await enter(phone, await receive(phone), { isNewOwner: true })
    const { token, me } = z.parse(endpoints.createSmsSession.response, json)
    expect(me.workerId).not.toBe(workerId)
    expect((await attempt(server, 'getApplication', { params: { reference } }, token)).problem?.code).toBe(
      'not_found',
    )
    expect((await signInBySms(phone)).me.workerId).toBe(me.workerId)
  })

  test('lets nobody guess: five wrong ends in thirty days, and then not even the right one', async () => {
    const { phone, idNumberTail } = await appliedLongAgo()
    const code = await receive(phone)
    for (const tail of ['0009', '0019', '0029', '0039', '003X']) {
      expect((await enter(phone, code, { idNumberTail: tail })).problem?.code).toBe('owner_not_recognized')
    }
    const { problem } = await enter(phone, code, { idNumberTail })
    expect(problem).toMatchObject({ status: 409, code: 'owner_tries_used_up' })
    expect((await enter(phone, code, { isNewOwner: true })).status).toBe(200)
  })

  test('asks nothing for a wrong code, whatever comes with it', async () => {
    const { phone, idNumberTail } = await appliedLongAgo()
    const code = await receive(phone)
    for (const owner of [{ idNumberTail }, { isNewOwner: true }])
      expect((await enter(phone, wrong(code), owner)).problem?.code).toBe('sms_code_wrong')
  })

  test('leads Zhao, who verified it in WeChat and applied there, to the same account', async () => {
    const phone = newPhone()
    const zhao = await signIn(server, 'zhao-long-ago')
    await zhao.verifyPhone(phone)
    const submission = await prepareSubmission(zhao)
    await zhao.call('submitApplication', { body: submission })
    await makeOlder(phone, 91)
    const { json } = await enter(phone, await receive(phone), { idNumberTail: tailOf(submission) })
    expect(json).toMatchObject({ me: { workerId: zhao.workerId } })
  })

  test('is not asked within them', async () => {
    const { phone, workerId } = await appliedLongAgo()
    await makeOlder(phone, 89)
    expect((await signInBySms(phone)).me.workerId).toBe(workerId)
  })
})
