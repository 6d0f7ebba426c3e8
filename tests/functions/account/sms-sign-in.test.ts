import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#functions/app.ts'
import { listen } from '#functions/http/listen.ts'
import { createRuntime } from '#functions/runtime.ts'
import { createGatewayProvider } from '#functions/sms/gateway-provider.ts'
import * as z from '#shared/zod.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { attempt } from '../../support/functions/phone.ts'
import { createSmsCounter, nobodysChallenge, wrong } from '../../support/functions/sms-counter.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
const counter = createSmsCounter(() => server)
const { askForCode, carrier, enter, inbox, newPhone } = counter
const receive = async (phone: string) => {
  expect((await askForCode(phone)).status).toBe(200)
  return inbox.at(-1)?.code ?? ''
}

const workerOf = ({ json }: { json: unknown }) =>
  z.parse(endpoints.createSmsSession.response, json).me.workerId

beforeAll(async () => {
  server = await startTestServer({ sms: carrier })
})
afterAll(() => server.close())
beforeEach(async () => {
  counter.letCarrierFail(false)
  await server.supabase.query('delete from private.rate_limits')
})

describe('signing in by SMS', () => {
  test('gives Wang Fang the same session as WeChat does, and the same worker each time', async () => {
    const phone = newPhone()
    const first = await counter.signIn(phone)
    const again = await counter.signIn(phone)
    expect(again.me.workerId).toBe(first.me.workerId)
    expect(first.me).toMatchObject({ isPhoneVerified: true, phoneMasked: expect.stringContaining('****') })
    expect((await attempt(server, 'getMe', {}, first.token)).status).toBe(200)
    expect(Date.parse(first.expiresAt) - Date.now()).toBeGreaterThan(119 * 60_000)
  })

  test('takes the number as it was pasted', async () => {
    const phone = newPhone()
    const code = await receive(`+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`)
    expect((await enter(phone, code)).status).toBe(200)
  })

  test.each(['', '12345', '05511234567', '138****0001'])('sends nothing to %j', async (phone) => {
    const before = inbox.length
    const { problem } = await askForCode(phone)
    expect(problem).toMatchObject({ code: 'invalid_input', errors: [{ path: 'phone' }] })
    expect(inbox.length).toBe(before)
  })
})

describe('a code', () => {
  test('whose answer is lost on the way signs in the same worker again, for two minutes', async () => {
    const phone = newPhone()
    const code = await receive(phone)
    const first = workerOf(await enter(phone, code))
    expect(workerOf(await enter(phone, code))).toBe(first)
    expect((await enter(phone, wrong(code))).problem?.code).toBe('sms_code_wrong')
    await server.supabase.query(`update private.sms_codes set expires_at = expires_at - interval '2 minutes'`)
    expect((await enter(phone, code)).problem?.code).toBe('sms_code_wrong')
  })

  test('makes one account though it is entered twice at once', async () => {
    const phone = newPhone()
    const code = await receive(phone)
    const answers = await Promise.all([enter(phone, code), enter(phone, code)])
    expect(new Set(answers.map(workerOf)).size).toBe(1)
  })

  test('is void after five wrong tries, also for whoever then knows it', async () => {
    const phone = newPhone()
    const code = await receive(phone)
    for (let tries = 1; tries <= 5; tries += 1) {
      expect((await enter(phone, wrong(code))).problem?.code).toBe('sms_code_wrong')
    }
    expect((await enter(phone, code)).problem?.code).toBe('sms_code_wrong')
  })

  test('works for Wang Fang however often a stranger guessed meanwhile, also with a challenge of their own', async () => {
    const phone = newPhone()
    const code = await receive(phone)
    const guess = (challenge: string, digits: string) =>
      attempt(server, 'createSmsSession', { body: { phone, code: digits, challenge } })
    const other = newPhone()
    const { json } = await askForCode(other)
    const { challenge } = z.parse(endpoints.createSmsCode.response, json)
    for (const stolen of [nobodysChallenge, challenge])
      for (let tries = 1; tries <= 6; tries += 1)
        expect((await guess(stolen, wrong(code))).problem?.code).toBe('sms_code_wrong')
    expect((await guess(nobodysChallenge, code)).problem?.code).toBe('sms_code_wrong')
    expect((await guess(challenge, code)).problem?.code).toBe('sms_code_wrong')
    expect((await enter(phone, code)).status).toBe(200)
  })

  test('that came first still works on the device that asked, when a stranger asks for another', async () => {
    const phone = newPhone()
    const body = { phone, code: await receive(phone) }
    const first = counter.challengeOf(phone)
    await server.supabase.query('delete from private.rate_limits')
    await receive(phone)
    expect((await attempt(server, 'createSmsSession', { body: { ...body, challenge: first } })).status).toBe(
      200,
    )
  })

  test('still works after four wrong tries', async () => {
    const phone = newPhone()
    const code = await receive(phone)
    for (let tries = 1; tries <= 4; tries += 1) await enter(phone, wrong(code))
    expect((await enter(phone, code)).status).toBe(200)
  })

  test('is over after five minutes, and forgotten by a job', async () => {
    const phone = newPhone()
    const code = await receive(phone)
    await server.supabase.query(`update private.sms_codes set expires_at = now() - interval '1 second'`)
    expect((await enter(phone, code)).problem?.code).toBe('sms_code_wrong')
    await server.supabase.query(`update private.jobs set next_run_at = now() where name = 'purge-sms-codes'`)
    await server.runtime.service.database.call('run_due_jobs', {})
    expect(await server.supabase.query('select phone_hash from private.sms_codes')).toEqual([])
  })

  test("for Wang Fang's phone opens nothing for another", async () => {
    const code = await receive(newPhone())
    const other = newPhone()
    expect((await enter(other, code)).problem?.code).toBe('sms_code_wrong')
  })

  test('is sent once a minute and ten times a day to one phone', async () => {
    const phone = newPhone()
    await receive(phone)
    const { problem, headers } = await askForCode(phone)
    expect(problem).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60)
    const passMinute = () =>
      server.supabase.query(`update private.rate_limits set paid_until = paid_until - interval '1 minute'`)
    for (let sent = 2; sent <= 10; sent += 1) {
      await passMinute()
      await receive(phone)
    }
    await passMinute()
    expect(Number((await askForCode(phone)).headers.get('retry-after'))).toBeGreaterThan(3600)
  })

  test('stands nowhere readable: not in the database, not in the log', async () => {
    const phone = newPhone()
    const code = await receive(phone)
    await enter(phone, wrong(code))
    const kept = JSON.stringify([
      await server.supabase.query('select * from private.sms_codes'),
      await server.supabase.query('select * from private.rate_limits'),
    ])
    for (const text of [kept, JSON.stringify(server.log)]) {
      expect(text).not.toContain(phone)
      expect(text).not.toContain(code)
    }
  })

  test('is sent to so many phones a day and no more, and the next day goes on', async () => {
    const small = await startTestServer({ sms: carrier, smsDailyLimit: 2 })
    const ask = () => attempt(small, 'createSmsCode', { body: { phone: newPhone() } })
    for (let sent = 1; sent <= 2; sent += 1) expect((await ask()).status).toBe(200)
    const before = inbox.length
    const { problem, headers } = await ask()
    expect(problem).toMatchObject({
      status: 503,
      code: 'sms_used_up',
      title: expect.stringContaining('请明天再试'),
    })
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(86_400)
    expect(inbox.length).toBe(before)
    await small.supabase.query(`update private.rate_limits set key = replace(key, ' on 20', ' on 19')`)
    expect((await ask()).status).toBe(200)
    await small.close()
  })

  test('is sent again at once when the number for the day is raised, up to the new number', async () => {
    const small = await startTestServer({ sms: carrier, smsDailyLimit: 2 })
    const { environment } = small.runtime
    const config = { ...environment.config, smsDailyLimit: 4 }
    const raised = await listen(createApp(createRuntime({ ...environment, config })), 0)
    const askAt = async (port: string | number) => {
      const server = { url: `http://127.0.0.1:${port}`, standIn: small.standIn }
      return (await attempt(server, 'createSmsCode', { body: { phone: newPhone() } })).status
    }
    const { port } = new URL(small.url)
    expect([await askAt(port), await askAt(port), await askAt(port)]).toEqual([200, 200, 503])
    const later = [await askAt(raised.port), await askAt(raised.port), await askAt(raised.port)]
    expect(later).toEqual([200, 200, 503])
    await raised.close()
    await small.close()
  })

  test('that the carrier does not take is answered with a sentence', async () => {
    counter.letCarrierFail(true)
    expect((await askForCode(newPhone())).problem).toMatchObject({ status: 503, code: 'sms_unavailable' })
  })
})

describe('a server without a carrier', () => {
  test('says so, and sends nothing', async () => {
    const plain = await startTestServer()
    expect((await attempt(plain, 'getSignInWays')).json).toEqual({ hasSms: false })
    const { problem } = await attempt(plain, 'createSmsCode', { body: { phone: newPhone() } })
    expect(problem?.code).toBe('sms_unavailable')
    await plain.close()
    expect((await attempt(server, 'getSignInWays')).json).toEqual({ hasSms: true })
  })
})

describe('the gateway', () => {
  test('gets phone and code with our secret, and its refusal is an error without either', async () => {
    const asked: { url: string; init: RequestInit }[] = []
    let status = 200
    const send: typeof fetch = async (url, init = {}) => {
      asked.push({ url: String(url), init })
      return new Response(null, { status })
    }
    const provider = createGatewayProvider('https://sms.example/send', 's'.repeat(32), send)
    await provider.sendCode('13900000001', '123456')
    expect(asked[0]?.init.body).toBe('{"phone":"13900000001","code":"123456","minutes":5}')
    expect(new Headers(asked[0]?.init.headers).get('authorization')).toBe(`Bearer ${'s'.repeat(32)}`)
    status = 403
    await expect(provider.sendCode('13900000001', '123456')).rejects.toThrow('sms gateway: status 403')
  })
})
