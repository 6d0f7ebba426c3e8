import { describeFault } from '../foundation/log.ts'
import { runDueJobs } from '../jobs/run-due-jobs.ts'
import type { Runtime } from '../runtime.ts'

/** A freed seat is offered within a minute. A quarter of that leaves room. */
const everyMilliseconds = 15_000

/** Runs due jobs at an interval until it is stopped. A long run delays the next one, and two never run at once. */
export function startJobTimer(runtime: Runtime): { stop: () => Promise<void> } {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()

  const run = async () => {
    try {
      await runDueJobs(runtime)
    } catch (error) {
      runtime.environment.log({ level: 'error', event: 'jobs failed', ...describeFault(error) })
    }
    if (!isStopped) timer = setTimeout(begin, everyMilliseconds)
  }
  const begin = () => {
    round = run()
  }
  begin()
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      return round
    },
  }
}
