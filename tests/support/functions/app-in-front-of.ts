import { createApp } from '#functions/app.ts'
import type { Environment } from '#functions/environment.ts'
import type { LogEntry } from '#functions/foundation/log.ts'
import { createSessionToken } from '#functions/http/session-token.ts'
import { createRuntime } from '#functions/runtime.ts'
import { readAnswer } from './answer.ts'

/** The app in front of a Supabase that answers in this way. */
export function appInFrontOf(supabaseFetch: typeof fetch) {
  const log: LogEntry[] = []
  const environment: Environment = {
    config: {
      version: 'test',
      supabaseUrl: 'http://supabase.test',
      supabaseAnonKey: 'anon',
      supabaseServiceRoleKey: 'service',
      supabaseJwtSecret: 'j'.repeat(32),
      sessionSecret: 's'.repeat(32),
      jobsSecret: 'b'.repeat(32),
      choiceSecret: 'c'.repeat(32),
      wechatAppId: 'wx0',
      wechatAppSecret: 'secret',
      wechatApiBase: 'http://wechat.test',
      messageTemplates: {},
      allowedOrigins: ['https://h5.example'],
      smsDailyLimit: 2000,
    },
    supabaseFetch,
    wechatFetch: (input) => Promise.reject(new DOMException(`${String(input)} timed out`, 'TimeoutError')),
    log: (entry) => log.push(entry),
    now: () => new Date(),
  }
  const app = createApp(createRuntime(environment))
  const session = createSessionToken(crypto.randomUUID(), environment.config.sessionSecret, new Date())
  const get = async (path: string, headers: Record<string, string> = {}) =>
    readAnswer(
      await app.request(`http://functions.test/api${path}`, {
        headers: { authorization: `Bearer ${(await session).token}`, ...headers },
      }),
    )
  return { app, get, log }
}
