/** What a column would like, and what it cannot do without: no word or number of it is cut. */
export type ColumnNeeds = { natural: number; least: number }

/** Shares a width among columns; undefined when not even the least fits. */
export function shareWidth(columns: readonly ColumnNeeds[], width: number): number[] | undefined {
  const least = sum(columns.map((column) => column.least))
  if (least > width) return undefined
  const natural = sum(columns.map((column) => column.natural))
  if (natural <= width) return columns.map((column) => (column.natural * width) / natural)
  // Too little room goes where the most is wanted.
  return columns.map(
    (column) => column.least + ((width - least) * (column.natural - column.least)) / (natural - least),
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
