import type { Row } from './row.ts'

/** Three significant digits. */
const digits = (number: number) =>
  Number.isInteger(number) || Math.abs(number) >= 100
    ? Math.round(number).toLocaleString('en')
    : number.toPrecision(Math.abs(number) >= 1 ? 3 : 2)

const headings = ['what', 'measured', 'reference', 'ratio', 'goal', '']

/** The cells of a row for readers. */
function cellsOf({ name, value, unit, reference, against, ratio, goal, holds }: Row): string[] {
  return [
    name,
    `${digits(value)} ${unit}`.trim(),
    reference === null ? '' : `${against} ${digits(reference)}`,
    ratio === null ? '' : digits(ratio),
    goal,
    holds ? 'holds' : 'missed',
  ]
}

/** For a terminal. */
export function textTable(rows: readonly Row[]): string {
  const lines = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** For a page. */
export function markdownTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join(
    '\n',
  )
}
