import path from 'node:path'
import { demoPersonas } from '../../supabase/demo/demo-people.ts'
import { startEmbeddedSupabase } from '../../supabase/embedded/start.ts'
import { createJsonLog } from '../foundation/log.ts'
import { listen, parseHost, parsePort } from '../http/listen.ts'
import { createRuntime } from '../runtime.ts'
import { isAppBuilt } from './is-app-built.ts'
import { startJobTimer } from './job-timer.ts'
import { createLocalApp } from './local-app.ts'
import { createLocalEnvironment } from './local-environment.ts'
import { createSmsStandIn } from './sms-stand-in.ts'
import { explainFailedStart, welcome } from './terminal.ts'

/** What `npm start` runs: everything in one process on one computer. */
const root = path.resolve(import.meta.dirname, '../..')
// Lite would send usage reports to its makers.
process.env.LITE_TELEMETRY = '0'
process.env.DO_NOT_TRACK = '1'

const built = isAppBuilt(process)

try {
  const host = parseHost(process.env.HOST)
  const port = parsePort(process.env.PORT)
  const dataDir = path.resolve(root, process.env.DATA_DIR || '.data')
  const supabase = await startEmbeddedSupabase({ dataDir, reset: process.argv.includes('--reset') })
  if (!(await built)) {
    await supabase.close()
    process.exit(1)
  }
  const writeLine = createJsonLog(
    (line) => process.stdout.write(`${line}\n`),
    () => new Date(),
  )
  const { environment, standIn } = createLocalEnvironment(supabase, {
    log: (entry) => entry.level === 'error' && writeLine(entry),
    sms: createSmsStandIn((line) => process.stdout.write(`${line}\n`)),
    openidOfUnknownCodes: demoPersonas.worker.openid,
  })
  const runtime = createRuntime(environment)
  const app = createLocalApp(runtime, standIn, path.join(root, 'dist/h5'))
  const server = await listen(app, port, host).catch(async (error: unknown) => {
    await supabase.close()
    throw error
  })
  const jobs = startJobTimer(runtime)
  process.stdout.write(welcome({ host, port, dataDir }))

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    process.stdout.write('Stopping …\n')
    await Promise.all([server.close(), jobs.stop()])
    await supabase.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
} catch (error) {
  process.stderr.write(`${explainFailedStart(error)}\n`)
  process.exit(1)
}
