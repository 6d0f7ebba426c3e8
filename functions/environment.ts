import type { Health } from '#shared/foundation/endpoints/health.ts'
import type { Config } from './config.ts'
import type { Log } from './foundation/log.ts'
import type { SmsProvider } from './sms/sms-provider.ts'

/** Everything the app takes from outside: configuration, connections, clock and log. */
export type Environment = {
  config: Config
  /** Calls Supabase. The embedded server answers in the same process. */
  supabaseFetch: typeof fetch
  /** Calls WeChat's servers. In local mode and in tests a stand-in answers in the same process. */
  wechatFetch: typeof fetch
  /** Sends sign-in codes. Without it, signing in works in WeChat only. */
  sms?: SmsProvider | undefined
  /** The state of the data disk, where the disk is ours. */
  checkDisk?: (() => Promise<Health['disk']>) | undefined
  log: Log
  now: () => Date
}
