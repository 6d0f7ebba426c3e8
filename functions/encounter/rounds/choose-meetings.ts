/** Who may still meet, by position: `allowed[left][right]`. */
export type Allowed = readonly (readonly boolean[])[]
export type Meeting = { left: number; right: number }

type Side = { before: readonly number[]; met: number[] }

/**
 * Chooses as many meetings as `rounds` rounds can hold, when nobody meets the same person twice or sits at two tables
 * at once. Among all such choices it takes one that shares meetings most evenly, earlier meetings included.
 *
 * This is a maximum flow of minimum cost (successive shortest paths; Ford–Fulkerson with the path choice of Busacker
 * and Gowen). The capacity of a person is `rounds`, the capacity of a pair is one. The k-th meeting of a person costs
 * k: the costs are convex, so the cheapest flow is the fairest. Edges between people cost nothing, so a shortest path
 * is found by a search from the people with the fewest meetings to the reachable people with the fewest.
 */
export function chooseMeetings(
  allowed: Allowed,
  rounds: number,
  before: { left: readonly number[]; right: readonly number[] },
): Meeting[] {
  const chosen = allowed.map((row) => row.map(() => false))
  const left: Side = { before: before.left, met: before.left.map(() => 0) }
  const right: Side = { before: before.right, met: before.right.map(() => 0) }
  for (;;) {
    const path = findCheapestPath(allowed, chosen, rounds, left, right)
    if (path === undefined) break
    for (const { left: one, right: other } of path) {
      const row = chosen[one]
      if (row) row[other] = !row[other]
    }
    const [first, last] = [path[0], path.at(-1)]
    if (first) left.met[first.left] = (left.met[first.left] ?? 0) + 1
    if (last) right.met[last.right] = (right.met[last.right] ?? 0) + 1
  }
  return chosen.flatMap((row, one) =>
    row.flatMap((isChosen, other) => (isChosen ? [{ left: one, right: other }] : [])),
  )
}

const costOf = (side: Side, person: number) => (side.before[person] ?? 0) + (side.met[person] ?? 0)
const hasRoom = (side: Side, person: number, rounds: number) => (side.met[person] ?? 0) < rounds

/** The pairs of the path in order: chosen ones are dropped, free ones are chosen. */
function findCheapestPath(
  allowed: Allowed,
  chosen: readonly (readonly boolean[])[],
  rounds: number,
  left: Side,
  right: Side,
): Meeting[] | undefined {
  const starts = left.met.map((_, person) => person).filter((person) => hasRoom(left, person, rounds))
  starts.sort((one, other) => costOf(left, one) - costOf(left, other))
  const ends = right.met.map((_, person) => person).filter((person) => hasRoom(right, person, rounds))
  if (starts.length === 0 || ends.length === 0) return undefined
  const cheapestEnd = Math.min(...ends.map((person) => costOf(right, person)))

  const cameToRight = new Map<number, number>()
  const cameToLeft = new Map<number, number>()
  let best: { end: number; cost: number } | undefined
  for (const start of starts) {
    const startCost = costOf(left, start)
    if (best && best.cost <= startCost + cheapestEnd) break
    if (cameToLeft.has(start)) continue
    cameToLeft.set(start, -1)
    const queue = [start]
    for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
      for (const [other, isAllowed] of (allowed[person] ?? []).entries()) {
        if (!isAllowed || chosen[person]?.[other] || cameToRight.has(other)) continue
        cameToRight.set(other, person)
        const cost = startCost + costOf(right, other)
        if (hasRoom(right, other, rounds) && (best === undefined || cost < best.cost))
          best = { end: other, cost }
        for (const [next, row] of chosen.entries()) {
          if (!row[other] || cameToLeft.has(next)) continue
          cameToLeft.set(next, other)
          queue.push(next)
        }
      }
    }
  }
  return best && followBack(best.end, cameToRight, cameToLeft)
}

function followBack(
  end: number,
  cameToRight: ReadonlyMap<number, number>,
  cameToLeft: ReadonlyMap<number, number>,
): Meeting[] {
  const path: Meeting[] = []
  for (let right: number | undefined = end; right !== undefined && right >= 0; ) {
    const left = cameToRight.get(right)
    if (left === undefined) break
    path.unshift({ left, right })
    const before = cameToLeft.get(left)
    if (before !== undefined && before >= 0) path.unshift({ left, right: before })
    right = before
  }
  return path
}
