/** The value that this share of the numbers does not exceed; NaN for none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The median; NaN for none. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)
