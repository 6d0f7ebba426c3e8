/** How many characters are few, and how many are many. */
export const few = 6250
export const many = 16 * few
/** In microseconds: over so few characters nothing shorter can be told apart from noise. */
const shortest = 2000

/**
 * How many times as long `run` takes over 100,000 characters as over 6,250: about 16 where the time grows as the text does,
 * 256 and more where it grows faster. The processor's time of this thread is compared within one run, the best of several, so
 * that a busy machine does not matter.
 */
export function growthOf(run: (length: number) => void): number {
  const long = costOf(() => run(many), 3)
  // Who is quicker than ten times the shortest had no square to work off.
  return long < 10 * shortest
    ? 1
    : long /
        Math.max(
          costOf(() => run(few), 5),
          shortest,
        )
}

/** The least of several times, in microseconds; one that is short, or takes seconds, needs no second look. */
function costOf(run: () => void, times: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time += 1) {
    const before = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(before)
    least = Math.min(least, user + system)
    if (least < shortest || least > 2_000_000) break
  }
  return least
}
