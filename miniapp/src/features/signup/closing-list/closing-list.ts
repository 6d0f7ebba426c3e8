import { sha256 } from './sha256.ts'

/** One signup of the list that was fixed at closing: no name, and a code that only its worker and the organizers can make. */
export type ClosingLine = { number: number; pool: string; status: string; code: string }

/** The lines of a list as it was published: `number pool status code`, each ended by a line feed. */
export function parseClosingList(list: string): ClosingLine[] {
  return list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [number = '', pool = '', status = '', code = ''] = line.split(' ')
      return { number: Number(number), pool, status, code }
    })
}

/** Whether the published hash is that of exactly this text. */
export const isUnchanged = ({ list, hash }: { list: string; hash: string }) => sha256(list) === hash

/** The code at the end of a signup's line. */
export const closingCode = (salt: string, signupId: string) => sha256(`${salt}:${signupId}`)

/** How many stand where at closing, by pool: { 男: { 已确认: 15, 候补: 3 } }. */
export function countClosingLines(lines: readonly ClosingLine[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const { pool, status } of lines) {
    const pools = counts[pool] ?? {}
    pools[status] = (pools[status] ?? 0) + 1
    counts[pool] = pools
  }
  return counts
}
