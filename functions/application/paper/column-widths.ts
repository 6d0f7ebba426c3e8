/** The preferred width of a column, and the least width in which no word or number is cut. */
export type ColumnNeeds = { natural: number; least: number }

/** Divides a width among columns. Undefined when the least widths do not fit. */
export function shareWidth(columns: readonly ColumnNeeds[], width: number): number[] | undefined {
  const least = sum(columns.map((column) => column.least))
  if (least > width) return undefined
  const natural = sum(columns.map((column) => column.natural))
  if (natural <= width) return columns.map((column) => (column.natural * width) / natural)
  // When there is too little room, the columns that want most get it.
  return columns.map(
    (column) => column.least + ((width - least) * (column.natural - column.least)) / (natural - least),
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
