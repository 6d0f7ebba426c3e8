import { meSchema, type Session } from '#shared/api/sessions.ts'
import { connectAsWorker } from '../database/worker-database.ts'
import type { Environment } from '../environment.ts'
import { createSessionToken } from './session.ts'

/** A session of two hours for a worker who has shown who they are, whichever way. */
export async function openSession(environment: Environment, workerId: string): Promise<Session> {
  const me = await connectAsWorker(environment, workerId).read('get_me', {}, meSchema)
  return { ...createSessionToken(workerId, environment.settings.sessionSecret, environment.now()), me }
}
