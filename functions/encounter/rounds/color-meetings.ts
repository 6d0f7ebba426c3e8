import type { Meeting } from './choose-meetings.ts'

/**
 * Divides meetings into rounds so that nobody has two in one round. This is an edge coloring of a bipartite graph,
 * which needs no more rounds than the busiest person has meetings (Kőnig's theorem; the algorithm follows the
 * alternating paths of its proof). Fuller rounds come first, because some people leave early.
 */
export function colorMeetings(meetings: readonly Meeting[], rounds: number): Meeting[][] {
  const byLeft = new Map<string, number>()
  const byRight = new Map<string, number>()
  const key = (person: number, round: number) => `${person} ${round}`
  const freeRound = (taken: ReadonlyMap<string, number>, person: number): number => {
    for (let round = 0; round < rounds; round += 1) if (!taken.has(key(person, round))) return round
    throw new RangeError('somebody has more meetings than there are rounds')
  }
  for (const { left, right } of meetings) {
    const freeLeft = freeRound(byLeft, left)
    const freeRight = freeRound(byRight, right)
    if (freeLeft !== freeRight) swapAlong(right, freeLeft, freeRight)
    byLeft.set(key(left, freeLeft), right)
    byRight.set(key(right, freeLeft), left)
  }

  /** Exchanges two rounds along the path from a person on the right, so that `from` becomes free for that person. */
  function swapAlong(start: number, from: number, to: number): void {
    const path: Meeting[] = []
    let right: number | undefined = start
    for (let round = from; right !== undefined; ) {
      const left: number | undefined = byRight.get(key(right, round))
      if (left === undefined) break
      path.push({ left, right })
      const next: number | undefined = byLeft.get(key(left, to))
      if (next === undefined) break
      path.push({ left, right: next })
      right = next
      round = from
    }
    const rounded = path.map((meeting, index) => ({ meeting, round: index % 2 === 0 ? from : to }))
    for (const { meeting, round } of rounded) {
      byLeft.delete(key(meeting.left, round))
      byRight.delete(key(meeting.right, round))
    }
    for (const { meeting, round } of rounded) {
      const other = round === from ? to : from
      byLeft.set(key(meeting.left, other), meeting.right)
      byRight.set(key(meeting.right, other), meeting.left)
    }
  }

  const colored = Array.from({ length: rounds }, (): Meeting[] => [])
  for (const [place, right] of byLeft) {
    const [left, round] = place.split(' ').map(Number)
    if (left !== undefined && round !== undefined) colored[round]?.push({ left, right })
  }
  return colored.sort((one, other) => other.length - one.length)
}
