/** Time that may still be used. What does not fit is left for the next run. */
export type Budget = { isUsedUp: () => boolean }

export function budgetOf(minutes: number): Budget {
  const until = performance.now() + minutes * 60_000
  return { isUsedUp: () => performance.now() >= until }
}
