import type postgres from 'postgres'
import { aSignup } from './events.ts'

/** A signup whose transaction is still open: what it has got so far, and its two ends. */
export type HeldSignup = { status: string; commit: () => Promise<void>; rollback: () => Promise<void> }

/** Signs a worker up and leaves the transaction open. */
export async function holdSignup(pool: postgres.Sql, workerId: string, eventId: string): Promise<HeldSignup> {
  const sql = await pool.reserve()
  const claims = JSON.stringify({ sub: workerId, role: 'authenticated' })
  await sql`begin`
  await sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`
  const [row] = await sql<{ answer: { status: string } }[]>`
    select api.sign_up_for_event(${eventId}, ${sql.json(JSON.parse(JSON.stringify(aSignup())))}) as answer`
  if (row === undefined) throw new Error('no answer')
  const end = async (how: 'commit' | 'rollback') => {
    await sql.unsafe(how)
    sql.release()
  }
  return {
    status: row.answer.status,
    commit: () => end('commit'),
    rollback: () => end('rollback'),
  }
}
