import { AsyncLocalStorage } from 'node:async_hooks'

const isQuiet = new AsyncLocalStorage<boolean>()
const printError = console.error

// Lite prints every database error, refusals included, and their details may hold what a person typed. The caller gets
// the error, and nothing of it belongs in a log.
console.error = (...values: unknown[]) => {
  if (isQuiet.getStore() !== true) printError(...values)
}

/** Runs a task without printing its errors. */
export function quietly<T>(task: () => Promise<T>): Promise<T> {
  return isQuiet.run(true, task)
}
