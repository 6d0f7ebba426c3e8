/**
 * The least number of typing mistakes (a wrong, missing, extra or swapped character) between `typed` and a part of
 * `text`: optimal string alignment with a free start and end in `text`.
 */
export function nearestDistance(typed: readonly string[], text: readonly string[]): number {
  let beforeLast: number[] = []
  let last: number[] = Array.from({ length: text.length + 1 }, () => 0)
  typed.forEach((character, row) => {
    const current = [row + 1]
    text.forEach((other, column) => {
      const isSwapped = row > 0 && character === text[column - 1] && typed[row - 1] === other
      current.push(
        Math.min(
          at(last, column + 1) + 1,
          at(current, column) + 1,
          at(last, column) + (character === other ? 0 : 1),
          isSwapped ? at(beforeLast, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    })
    beforeLast = last
    last = current
  })
  return Math.min(...last)
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY
