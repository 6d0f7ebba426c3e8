/** Where a row of a QR code is dark, neighbors as one: drawn one by one they would leave hairlines between them. */
export function darkRuns(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  row.forEach((isDark, index) => {
    if (!isDark) return
    const last = runs.at(-1)
    if (last && last.start + last.length === index) last.length += 1
    else runs.push({ start: index, length: 1 })
  })
  return runs
}
