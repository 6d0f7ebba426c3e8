import { parseConfig } from './config.ts'
import type { Environment } from './environment.ts'
import { createJsonLog } from './foundation/log.ts'
import { createGatewayProvider } from './sms/gateway-provider.ts'

/** What the app works with where Supabase and WeChat are real. Throws a ConfigError with one sentence. */
export function createProductionEnvironment(variables: Record<string, string | undefined>): Environment {
  const now = () => new Date()
  const config = parseConfig(variables)
  const { smsGateway } = config
  return {
    config,
    sms: smsGateway && createGatewayProvider(smsGateway.url, smsGateway.secret),
    supabaseFetch: fetch,
    wechatFetch: fetch,
    log: createJsonLog((line) => process.stdout.write(`${line}\n`), now),
    now,
  }
}
