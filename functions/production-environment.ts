import { parseConfig } from './config.ts'
import type { Environment } from './environment.ts'
import { createJsonLog } from './foundation/log.ts'
import { createGatewayProvider } from './sms/gateway-provider.ts'

/** The environment of a deployment, with the real Supabase and the real WeChat. Throws a ConfigError. */
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
