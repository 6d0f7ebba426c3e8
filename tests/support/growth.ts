/** The lengths of a short and a long text. */
export const few = 6250
export const many = 16 * few
/** In microseconds. Shorter times cannot be told from noise at this length. */
const shortest = 2000

/**
 * How many times as long `run` takes over 100,000 characters as over 6,250: about 16 in linear time, and 256 and more
 * in quadratic time. The processor time of this thread is compared within one run, the best of several, so that other
 * load does not matter.
 */
export function growthOf(run: (length: number) => void): number {
  const long = costOf(() => run(many), 3)
  // A run of less than ten times the shortest cannot be quadratic.
  return long < 10 * shortest
    ? 1
    : long /
        Math.max(
          costOf(() => run(few), 5),
          shortest,
        )
}

/** The least of several times in microseconds. A short time, or one of seconds, is not measured again. */
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
