import { rm } from 'node:fs/promises'
import { createApp } from '#functions/app.ts'
import type { LogEntry } from '#functions/foundation/log.ts'
import type { AddressSource } from '#functions/http/find-caller.ts'
import { listen } from '#functions/http/listen.ts'
import { createLocalEnvironment } from '#functions/local/local-environment.ts'
import type { WechatStandIn } from '#functions/local/wechat-stand-in.ts'
import { createRuntime, type Runtime } from '#functions/runtime.ts'
import type { SmsProvider } from '#functions/sms/sms-provider.ts'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { startEmbeddedSupabase } from '../../../supabase/embedded/start.ts'
import { makeDataFolder } from '../database/prepared-data-folder.ts'

export type TestServer = {
  /** `http://127.0.0.1:…`, without `/api`. */
  url: string
  supabase: EmbeddedSupabase
  standIn: WechatStandIn
  runtime: Runtime
  /** The server's log so far. */
  log: LogEntry[]
  close: () => Promise<void>
}

/** The whole API over HTTP on a free port, with a fresh database and the stand-in for WeChat. */
export async function startTestServer(
  options: {
    allowedOrigins?: string[]
    addressSource?: AddressSource
    sms?: SmsProvider
    smsDailyLimit?: number
    /** Another Supabase in front of the embedded one, with its keys. */
    project?: (supabase: EmbeddedSupabase) => Promise<{
      fetch: typeof fetch
      config: Partial<Runtime['environment']['config']>
    }>
  } = {},
): Promise<TestServer> {
  const dataDir = await makeDataFolder({ demo: false })
  const supabase = await startEmbeddedSupabase({ dataDir, demo: false })
  const log: LogEntry[] = []
  const { environment, standIn } = createLocalEnvironment(supabase, {
    log: (entry) => log.push(entry),
    ...(options.sms ? { sms: options.sms } : {}),
  })
  const { allowedOrigins = [], addressSource, smsDailyLimit = 2000 } = options
  const project = await options.project?.(supabase)
  const config = { ...environment.config, allowedOrigins, addressSource, smsDailyLimit, ...project?.config }
  const supabaseFetch = project?.fetch ?? environment.supabaseFetch
  const runtime = createRuntime({ ...environment, config, supabaseFetch })
  const server = await listen(createApp(runtime), 0)
  return {
    url: `http://127.0.0.1:${server.port}`,
    supabase,
    standIn,
    runtime,
    log,
    close: async () => {
      await server.close()
      await supabase.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
