import type { SmsProvider } from '../sms/sms-provider.ts'

/** Stands in for a carrier: shows each code to whoever runs the app on this computer. Never part of what is deployed. */
export function createSmsStandIn(show: (line: string) => void): SmsProvider {
  return {
    sendCode: async (phone, code) => show(`SMS to ${phone}: ${code}`),
  }
}
