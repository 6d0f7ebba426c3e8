import { createApp } from './app.ts'
import { SettingsError } from './env.ts'
import { listen, PortUnusable, readPort } from './http/listen.ts'
import { createProductionEnvironment } from './production-environment.ts'
import { createRuntime } from './runtime.ts'

/** The same app on plain Node against a hosted Supabase: mini-program domains must be ICP-filed, and Vercel's are not. */
try {
  const port = readPort(process.env.PORT)
  const server = await listen(createApp(createRuntime(createProductionEnvironment(process.env))), port)
  process.stdout.write(`Listening on port ${port}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close())
  }
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof PortUnusable)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
