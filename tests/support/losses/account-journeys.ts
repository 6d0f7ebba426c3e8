import { deleteAccount } from '#miniapp/features/account/personal-data/delete-account.ts'
import { withdrawConsent } from '#miniapp/features/account/personal-data/withdraw-consent.ts'
import { keepProfile } from '#miniapp/features/account/profile/keep-profile.ts'
import { sendPhoneCode } from '#miniapp/features/account/sign-in/send-phone-code.ts'
import { callApi } from '#miniapp/lib/api.ts'
import { erase } from '#miniapp/lib/erase.ts'
import { forgetSession } from '#miniapp/lib/session.ts'
import { ensureSession, signInWithSms } from '#miniapp/lib/sign-in.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import { phoneWithSession } from '../functions/phone.ts'
import { keepChild } from '../functions/somebodys-things.ts'
import { plainSubmission } from './application-journeys.ts'
import { line } from './lossy-line.ts'
import { holdBy, tap } from './tap.ts'
import type { Journey, World } from './world.ts'

/** Wang Fang has a code in WeChat, and holds the browser where she signed in by SMS. */
async function joining({ server, counter, somebody }: World) {
  const wangFang = await somebody()
  const { code } = await wangFang.call('createJoinCode')
  const { token, me } = await counter.signIn(counter.newPhone())
  const browser = phoneWithSession(server, token, me.workerId)
  await holdBy(browser)
  return { wangFang, browser, code }
}

export const accountJourneys: Partial<Record<EndpointName, Journey>> = {
  createSession: async ({ server }) => {
    forgetSession()
    const openid = `somebody-${crypto.randomUUID()}`
    line.login = () => server.standIn.createLoginCode(openid)
    return ensureSession
  },
  createSmsCode: async ({ newPhone, query }) => {
    const phone = newPhone()
    // A minute has passed until the page lets her ask again.
    return async () => {
      await query('delete from private.rate_limits')
      return callApi('POST /sms-codes', { body: { phone } })
    }
  },
  createSmsSession: async ({ counter }) => {
    const phone = counter.newPhone()
    const code = await counter.receive(phone)
    return () => signInWithSms({ phone, code, challenge: counter.challengeOf(phone) }, {})
  },
  verifyPhone: async ({ server, somebody, newPhone }) => {
    await holdBy(await somebody())
    const code = server.standIn.createPhoneCode(newPhone())
    return () => sendPhoneCode(code)
  },
  saveProfile: async ({ somebody }) => {
    await holdBy(await somebody())
    return async () => {
      if (!(await keepProfile({ fullName: '示例王' }, '已保存'))) throw new Error('not saved')
    }
  },
  withdrawConsent: async ({ somebody }) => {
    const wangFang = await somebody()
    await wangFang.call('submitApplication', { body: await plainSubmission(wangFang) })
    const [record] = await wangFang.call('listConsents')
    if (!record) throw new Error('no consent')
    await holdBy(wangFang)
    return () => withdrawConsent(record)
  },
  deleteAccount: async ({ somebody }) => {
    await holdBy(await somebody())
    return deleteAccount
  },
  deleteChild: async ({ server, somebody }) => {
    const wangFang = await somebody()
    const id = await keepChild(server, wangFang)
    const [signup] = await wangFang.call('listMySignups')
    await wangFang.call('cancelSignup', { params: { id: signup?.id ?? '' } })
    await holdBy(wangFang)
    return () => erase(tap('POST /me/children/:id/deletion', { params: { id } }))
  },
  createJoinCode: async ({ somebody }) => {
    await holdBy(await somebody())
    return tap('POST /me/account-join/codes', {})
  },
  claimJoinCode: async (world) => {
    const { code } = await joining(world)
    return tap('POST /me/account-join/claims', { body: { code } })
  },
  agreeToJoin: async (world) => {
    const { wangFang, browser, code } = await joining(world)
    await browser.call('claimJoinCode', { body: { code } })
    await browser.call('agreeToJoin', { body: { isSure: true } })
    await holdBy(wangFang)
    return tap('POST /me/account-join/agreements', { body: { isSure: true } })
  },
  addMessageCredits: async ({ somebody }) => {
    await holdBy(await somebody())
    return tap('POST /me/message-credits', { body: { kinds: ['signup'] } })
  },
  readMessages: async ({ somebody }) => {
    const wangFang = await somebody()
    await wangFang.call('submitApplication', { body: await plainSubmission(wangFang) })
    await holdBy(wangFang)
    return tap('POST /messages/read', {})
  },
}
