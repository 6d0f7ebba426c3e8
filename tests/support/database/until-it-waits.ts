import type postgres from 'postgres'

/** Waits until somebody whose statement holds these words waits for a lock, or is through. */
export async function untilItWaits(
  watcher: postgres.Sql,
  words: string,
  work: Promise<unknown>,
): Promise<void> {
  let isThrough = false
  const done = () => {
    isThrough = true
  }
  work.then(done, done)
  for (;;) {
    const [waiting] = await watcher`
      select from pg_stat_activity where wait_event_type = 'Lock' and query like ${`%${words}%`} and pid <> pg_backend_pid()`
    if (isThrough || waiting !== undefined) return
  }
}
