import { createApp } from './app.ts'
import { ConfigError } from './config.ts'
import { listen, PortUnusable, parseHost, parsePort } from './http/listen.ts'
import { createProductionEnvironment } from './production-environment.ts'
import { createRuntime } from './runtime.ts'

/**
 * Runs the app on plain Node with a hosted Supabase. A mini-program needs a domain with ICP filing, which Vercel's
 * domains do not have.
 */
try {
  const port = parsePort(process.env.PORT)
  const host = parseHost(process.env.HOST)
  const app = createApp(createRuntime(createProductionEnvironment(process.env)))
  const server = await listen(app, port, host)
  process.stdout.write(`Listening on ${host}, port ${port}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close())
  }
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof PortUnusable)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
