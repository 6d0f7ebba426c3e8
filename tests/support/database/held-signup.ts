import type postgres from 'postgres'
import { aSignup } from './events.ts'
import { holdCall } from './held-call.ts'

/** A signup whose transaction is still open: what it has got so far, and its two ends. */
export type HeldSignup = {
  status: string | undefined
  commit: () => Promise<void>
  rollback: () => Promise<void>
}

/** Signs a worker up and leaves the transaction open. */
export async function holdSignup(
  pool: postgres.Sql,
  workerId: string,
  eventId: string,
  changes: object = {},
): Promise<HeldSignup> {
  const signup = JSON.parse(JSON.stringify(aSignup(changes)))
  const { answer, commit, rollback } = await holdCall(
    pool,
    workerId,
    (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(signup)}) as answer`,
  )
  return { status: answer.status, commit, rollback }
}
