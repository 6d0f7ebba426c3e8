import type { SmsProvider } from './sms-provider.ts'

const timeoutMilliseconds = 8_000

/**
 * An SMS gateway over HTTPS. It gets `{ phone, code, minutes }` with our secret as bearer token and answers 2xx after
 * it accepted the message. The gateway keeps the text and its approved template, because they differ with each carrier.
 */
export function createGatewayProvider(url: string, secret: string, send: typeof fetch = fetch): SmsProvider {
  return {
    async sendCode(phone, code) {
      const response = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ phone, code, minutes: 5 }),
        signal: AbortSignal.timeout(timeoutMilliseconds),
        redirect: 'error',
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`sms gateway: status ${response.status}`)
    },
  }
}
