import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#functions/app.ts'
import { listen } from '#functions/http/listen.ts'
import { createRuntime } from '#functions/runtime.ts'
import { type Phone, phoneWithSession, signIn } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())
beforeEach(() => server.supabase.query('delete from private.rate_limits'))

const send = (code: string, phone = wangFang) => phone.attempt('verifyPhone', { body: { code } })
const numberOf = async (phone = wangFang) => (await phone.call('getMe')).phoneMasked

describe('the number of WeChat’s phone button', () => {
  test('is shown masked', async () => {
    await wangFang.verifyPhone('13800000201')
    expect(await wangFang.call('getMe')).toMatchObject({ phoneMasked: '138****0201', isPhoneVerified: true })
  })

  test.each([86, '86', '+86', '0086'])('is of the mainland with the country %j', async (country) => {
    expect((await send(server.standIn.createPhoneCode('13800000206', country))).status).toBe(200)
  })

  // A mobile number in Germany has eleven digits and may begin as ours do: it is another person's here.
  test.each([
    ['15112345678', 49],
    ['15112345678', '49'],
    ['91234567', '852'],
    ['9012345678', '81'],
    ['5551234567', 1],
    ['13800000207', ''],
    ['', 86],
    ['10086', 86],
  ])('%s of country %s is refused with a sentence, and the number stays', async (phone, country) => {
    await wangFang.verifyPhone('13800000201')
    const { problem } = await send(server.standIn.createPhoneCode(phone, country))
    expect(problem).toMatchObject({
      status: 422,
      code: 'phone_not_mainland',
      title: expect.stringContaining('大陆'),
    })
    expect(await numberOf()).toBe('138****0201')
  })

  test('is verified though the access token expired meanwhile', async () => {
    server.standIn.expireAccessToken()
    await wangFang.verifyPhone('13800000205')
    expect(await numberOf()).toBe('138****0205')
  })
})

describe('a code', () => {
  test('that was never made, or is of another kind, is refused with a sentence about the button', async () => {
    for (const code of [server.standIn.createLoginCode('wang-fang'), '13800000203', 'error:40163']) {
      const { problem } = await send(code)
      expect(problem).toMatchObject({
        status: 422,
        code: 'phone_code_invalid',
        title: expect.stringContaining('再点一次'),
      })
    }
  })

  /** Another instance of the functions, which has not seen the first request. */
  async function onAnotherInstance(phone: Phone, run: (there: Phone) => Promise<void>) {
    const other = await listen(createApp(createRuntime(server.runtime.environment)), 0)
    const there = { url: `http://127.0.0.1:${other.port}`, standIn: server.standIn }
    await run(phoneWithSession(there, phone.token, phone.workerId))
    await other.close()
  }

  test('whose answer was lost gives the same answer again, also on another instance', async () => {
    const code = server.standIn.createPhoneCode('13800000208')
    const first = await send(code)
    expect((await send(code)).json).toEqual(first.json)
    await onAnotherInstance(wangFang, async (there) => {
      expect((await send(code, there)).json).toEqual(first.json)
      await there.verifyPhone('13800000209')
      expect((await send(code, there)).problem?.code).toBe('phone_code_invalid')
    })
  })

  test('of Wang Fang verifies nothing for Li Qiang', async () => {
    const liQiang = await signIn(server, 'li-qiang')
    const code = server.standIn.createPhoneCode('13800000210')
    await send(code)
    expect((await send(code, liQiang)).problem?.code).toBe('phone_code_invalid')
    expect(await numberOf(liQiang)).toBeNull()
  })

  test('is forgotten after five minutes, as WeChat forgets it', async () => {
    const code = server.standIn.createPhoneCode('13800000211')
    await send(code)
    await server.supabase.query(
      `update private.worker_accounts set phone_verified_at = phone_verified_at - interval '5 minutes'`,
    )
    await onAnotherInstance(wangFang, async (there) => {
      expect((await send(code, there)).problem?.code).toBe('phone_code_invalid')
    })
  })

  test('that WeChat exchanged before the database failed counts when it is sent again', async () => {
    const code = server.standIn.createPhoneCode('13800000212')
    const { query } = server.supabase
    await query(`alter table private.worker_accounts add constraint broken check (phone <> '13800000212')`)
    expect((await send(code)).problem?.code).toBe('internal')
    await query('alter table private.worker_accounts drop constraint broken')
    expect((await send(code)).json).toMatchObject({ phoneMasked: '138****0212' })
  })
})
