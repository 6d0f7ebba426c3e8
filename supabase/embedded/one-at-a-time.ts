/**
 * Runs tasks strictly one after another. PGlite has a single session, and Lite opens its transactions in it without a
 * lock: two simultaneous requests would run inside each other's transaction and with each other's role.
 */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const run = last.then(task)
    last = run.catch(() => undefined)
    return run
  }
}
