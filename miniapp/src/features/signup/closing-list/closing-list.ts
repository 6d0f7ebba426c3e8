import { sha256 } from './sha256.ts'

/**
 * One signup of the list that was fixed at closing: no name, but a code that only its worker and the organizers can
 * compute.
 */
export type ClosingLine = { number: number; pool: string; status: string; code: string }

/** The lines of a list as published: `number pool status code`, each ended by a line feed. */
export function parseClosingList(list: string): ClosingLine[] {
  return list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [number = '', pool = '', status = '', code = ''] = line.split(' ')
      return { number: Number(number), pool, status, code }
    })
}

/** Whether this text has the published hash. */
export const isUnchanged = ({ list, hash }: { list: string; hash: string }) => sha256(list) === hash

/** The code at the end of a signup's line. */
export const closingCode = (salt: string, signupId: string) => sha256(`${salt}:${signupId}`)

/** The number of signups by pool and status at closing: { 男: { 已确认: 15, 候补: 3 } }. */
export function countClosingLines(lines: readonly ClosingLine[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const { pool, status } of lines) {
    const pools = counts[pool] ?? {}
    pools[status] = (pools[status] ?? 0) + 1
    counts[pool] = pools
  }
  return counts
}
