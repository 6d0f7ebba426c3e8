import type postgres from 'postgres'

const gate = 4711

/** A statement for the text of a function: whoever comes to it while `heldAtGate` works waits until that is over. */
export const waitAtGate = `perform pg_advisory_xact_lock_shared(${gate});`

/** Works while the gate is shut. Needs a connection of its own. */
export async function heldAtGate<Result>(owner: postgres.Sql, work: () => Promise<Result>): Promise<Result> {
  const keeper = await owner.reserve()
  await keeper`select pg_advisory_lock(${gate})`
  try {
    return await work()
  } finally {
    await keeper`select pg_advisory_unlock(${gate})`
    keeper.release()
  }
}
