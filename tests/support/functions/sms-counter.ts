import type { SmsProvider } from '#functions/sms/sms-provider.ts'
import type { Session } from '#shared/account/endpoints/sessions.ts'
import * as z from '#shared/zod.ts'
import type { Answer } from './answer.ts'
import { endpoints } from './endpoints.ts'
import { attempt } from './phone.ts'
import type { TestServer } from './start-test-server.ts'

type Owner = { idNumberTail?: string; isNewOwner?: boolean }

/** An SMS gateway that puts every code into an inbox, and the steps to a session on a server that uses it. */
export function createSmsCounter(server: () => TestServer) {
  const inbox: { phone: string; code: string }[] = []
  let fails = false
  let lastPhone = 13_900_000_000
  const carrier: SmsProvider = {
    async sendCode(phone, code) {
      if (fails) throw new Error('sms gateway: status 500')
      inbox.push({ phone, code })
    },
  }
  const challenges = new Map<string, string>()
  const askForCode = async (phone: string) => {
    const answer = await attempt(server(), 'createSmsCode', { body: { phone } })
    if (answer.status === 200)
      challenges.set(
        phone.replace(/\D/g, '').slice(-11),
        z.parse(endpoints.createSmsCode.response, answer.json).challenge,
      )
    return answer
  }
  const enter = (phone: string, code: string, owner: Owner = {}): Promise<Answer> =>
    attempt(server(), 'createSmsSession', {
      body: { phone, code, challenge: challenges.get(phone) ?? nobodysChallenge, ...owner },
    })
  /** The code that arrives, however many were sent before. */
  const receive = async (phone: string): Promise<string> => {
    await server().supabase.query('delete from private.rate_limits')
    const { status } = await askForCode(phone)
    if (status !== 200) throw new Error(`no code was sent: ${status}`)
    return inbox.at(-1)?.code ?? ''
  }
  return {
    carrier,
    inbox,
    askForCode,
    enter,
    receive,
    challengeOf: (phone: string) => challenges.get(phone) ?? '',
    letCarrierFail: (now: boolean) => {
      fails = now
    },
    newPhone: () => {
      lastPhone += 1
      return String(lastPhone)
    },
    /** Signs in with the code that arrives on this phone. */
    signIn: async (phone: string): Promise<Session> => {
      const { json } = await enter(phone, await receive(phone))
      return z.parse(endpoints.createSmsSession.response, json)
    },
    /** As if the number had been verified this many days ago. */
    makeOlder: (phone: string, days: number) =>
      server().supabase.query(
        `update private.worker_accounts set phone_verified_at = now() - make_interval(days => $2) where phone = $1`,
        [phone, days],
      ),
  }
}

/** A challenge that belongs to no code: what a stranger can make up. */
export const nobodysChallenge = 'A'.repeat(43)

/** Another code. */
export const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
