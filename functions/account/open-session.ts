import { meSchema, type Session } from '#shared/account/endpoints/sessions.ts'
import { connectAsWorker } from '../database/worker-database.ts'
import { createSessionToken } from '../http/session-token.ts'
import type { Runtime } from '../runtime.ts'

/** Opens a session of two hours for a worker who has signed in. */
export async function openSession(runtime: Runtime, workerId: string): Promise<Session> {
  const me = await connectAsWorker(runtime, workerId).ask('get_me', {}, meSchema)
  const { config, now } = runtime.environment
  return { ...(await createSessionToken(workerId, config.sessionSecret, now())), me }
}
