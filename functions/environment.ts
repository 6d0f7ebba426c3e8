import type { Health } from '#shared/foundation/endpoints/health.ts'
import type { Config } from './config.ts'
import type { Log } from './foundation/log.ts'
import type { SmsProvider } from './sms/sms-provider.ts'

/** Everything the app takes from outside: config, the ways to its neighbors, the clock and where log lines go. */
export type Environment = {
  config: Config
  /** Reaches Supabase; the embedded server answers in process. */
  supabaseFetch: typeof fetch
  /** Reaches WeChat's servers; local mode and tests answer in process. */
  wechatFetch: typeof fetch
  /** Carries sign-in codes; without it nobody can sign in outside of WeChat. */
  sms?: SmsProvider | undefined
  /** How the disk is that the data lie on, where it is ours. */
  checkDisk?: (() => Promise<Health['disk']>) | undefined
  log: Log
  now: () => Date
}
