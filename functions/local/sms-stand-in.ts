import type { SmsProvider } from '../sms/sms-provider.ts'

/** Replaces the SMS gateway on one computer: it prints each code in the terminal. It is never deployed. */
export function createSmsStandIn(show: (line: string) => void): SmsProvider {
  return {
    sendCode: async (phone, code) => show(`SMS to ${phone}: ${code}`),
  }
}
