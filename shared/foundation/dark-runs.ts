/** The dark runs of a QR code's row. Neighboring squares are drawn as one, because drawn one by one they leave hairlines. */
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
