import { createHmac, randomBytes } from 'node:crypto'
import packageJson from '../../package.json' with { type: 'json' }
import type { EmbeddedSupabase } from '../../supabase/embedded/lite.ts'
import type { Environment } from '../environment.ts'
import type { Log } from '../foundation/log.ts'
import type { SmsProvider } from '../sms/sms-provider.ts'
import { createWechatStandIn, type WechatStandIn } from './wechat-stand-in.ts'

const messageTemplates = { application: 'stand-in-application', signup: 'stand-in-signup' }
const wechat = { appId: 'wx-local-mode', appSecret: 'local-mode' }

/** The environment on one computer: embedded Supabase, a stand-in for WeChat, secrets from the data folder. */
export function createLocalEnvironment(
  supabase: EmbeddedSupabase,
  options: { log: Log; openidOfUnknownCodes?: string; sms?: SmsProvider; now?: () => Date },
): { environment: Environment; standIn: WechatStandIn } {
  const standIn = createWechatStandIn({
    ...wechat,
    templateIds: Object.values(messageTemplates),
    openidOfUnknownCodes: options.openidOfUnknownCodes,
  })
  const environment: Environment = {
    config: {
      version: packageJson.version,
      supabaseUrl: supabase.url,
      supabaseAnonKey: supabase.anonKey,
      supabaseServiceRoleKey: supabase.serviceRoleKey,
      supabaseJwtSecret: supabase.jwtSecret,
      sessionSecret: supabase.sessionSecret,
      jobsSecret: randomBytes(32).toString('base64url'),
      choiceSecret: createHmac('sha256', supabase.sessionSecret).update('mutual choice').digest('base64url'),
      wechatAppId: wechat.appId,
      wechatAppSecret: wechat.appSecret,
      wechatApiBase: 'http://wechat.stand-in',
      messageTemplates,
      allowedOrigins: [],
      smsDailyLimit: 2000,
    },
    supabaseFetch: supabase.fetch,
    wechatFetch: standIn.fetch,
    sms: options.sms,
    checkDisk: supabase.checkDisk,
    log: options.log,
    now: options.now ?? (() => new Date()),
  }
  return { environment, standIn }
}
