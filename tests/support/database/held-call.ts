import type postgres from 'postgres'
import type { Outcome } from './race.ts'

/** A call whose transaction is still open: its answer so far, and its two ends. */
export type HeldCall = { answer: Outcome; commit: () => Promise<void>; rollback: () => Promise<void> }

/** Calls a function of schema api as a worker and leaves the transaction open, for a look at what it has done. */
export async function holdCall(
  pool: postgres.Sql,
  workerId: string,
  call: (sql: postgres.Sql) => postgres.PendingQuery<{ answer: Outcome }[]>,
  look: (sql: postgres.Sql) => Promise<unknown> = async () => {},
): Promise<HeldCall> {
  const sql = await pool.reserve()
  const claims = JSON.stringify({ sub: workerId, role: 'authenticated' })
  await sql`begin`
  await sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`
  const [row] = await call(sql)
  if (row === undefined) throw new Error('no answer')
  await sql`reset role`
  await look(sql)
  const end = async (how: 'commit' | 'rollback') => {
    await sql.unsafe(how)
    sql.release()
  }
  return { answer: row.answer, commit: () => end('commit'), rollback: () => end('rollback') }
}
