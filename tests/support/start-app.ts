import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { LogEntry } from '#functions/foundation/log.ts'
import { listen } from '#functions/http/listen.ts'
import { runDueJobs } from '#functions/jobs/run-due-jobs.ts'
import { createLocalApp } from '#functions/local/local-app.ts'
import { createLocalEnvironment } from '#functions/local/local-environment.ts'
import type { WechatStandIn } from '#functions/local/wechat-stand-in.ts'
import { createRuntime } from '#functions/runtime.ts'
import type { SmsProvider } from '#functions/sms/sms-provider.ts'
import type { EmbeddedSupabase } from '../../supabase/embedded/lite.ts'
import { startEmbeddedSupabase } from '../../supabase/embedded/start.ts'
import { makeDataFolder } from './database/prepared-data-folder.ts'

export type RunningApp = {
  url: string
  supabase: EmbeddedSupabase
  standIn: WechatStandIn
  /** The server's log so far. */
  log: LogEntry[]
  /** What the timer of `npm start` does every quarter of a minute: texts are checked, messages sent. */
  runJobs: () => Promise<unknown>
  close: () => Promise<void>
}

const usualFolder = path.resolve(import.meta.dirname, '../../dist/h5')

/** What `npm start` runs, on a free port with a fresh database: the built H5 app and the functions. */
export async function startApp(
  options: {
    demo?: boolean
    h5Folder?: string
    port?: number
    sms?: SmsProvider
    /** Another database than a fresh embedded one. Its owner closes it. */
    supabase?: EmbeddedSupabase
  } = {},
): Promise<RunningApp> {
  const { demo = false, h5Folder = process.env.WANGONG_H5_FOLDER ?? usualFolder, port = 0 } = options
  if (!existsSync(path.join(h5Folder, 'index.html')))
    throw new Error('The app is not built for browsers: npm run build:h5')
  const dataDir = options.supabase ? undefined : await makeDataFolder({ demo })
  const supabase = options.supabase ?? (await startEmbeddedSupabase({ dataDir: dataDir ?? '', demo }))
  const log: LogEntry[] = []
  const { environment, standIn } = createLocalEnvironment(supabase, {
    log: (entry) => log.push(entry),
    ...(options.sms ? { sms: options.sms } : {}),
  })
  const runtime = createRuntime(environment)
  const server = await listen(createLocalApp(runtime, standIn, h5Folder), port)
  return {
    url: `http://127.0.0.1:${server.port}`,
    supabase,
    standIn,
    log,
    runJobs: () => runDueJobs(runtime),
    close: async () => {
      await server.close()
      if (dataDir === undefined) return
      await supabase.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
