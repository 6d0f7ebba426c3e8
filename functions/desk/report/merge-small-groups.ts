import type { Report } from './report-shape.ts'

/** Under so many people in a county with one cause, a neighbor can tell who it is. */
const smallestGroup = 5

type AidLine = Report['aid'][number]

const peopleIn = ({ submitted, approved, grants }: AidLine) => Math.max(submitted, approved, grants)
const isSmall = (line: AidLine) => peopleIn(line) < smallestGroup

/**
 * The report as it may leave the union: in the table by union and cause of hardship, groups under five people go together,
 * first within their union, then over all unions; what is small even then is left out, with its money. What fewer than five
 * people got together is nowhere said of a union. The sums above stay.
 */
export function mergeSmallGroups(report: Report): Report {
  const unions = [...new Set(report.aid.map(({ union }) => union))]
  const inUnions = unions.flatMap((union) =>
    mergeSmall(
      report.aid.filter((line) => line.union === union),
      { union, cause: '其他原因（合并）' },
    ),
  )
  const merged = mergeSmall(inUnions, { union: '其他工会（合并）', cause: '各种原因' })
  const grantsOf = (name: string) =>
    sumOf(
      'grants',
      report.aid.filter(({ union }) => union === name),
    )
  return {
    ...report,
    aid: merged.filter((line) => !isSmall(line)).map((line) => hideFew(line, line.grants)),
    unions: report.unions.map((line) => hideFew(line, grantsOf(line.name))),
  }
}

const hideFew = <Line extends { granted: number | null }>(line: Line, grants: number): Line =>
  grants > 0 && grants < smallestGroup ? { ...line, granted: null } : line

const sumOf = (key: 'submitted' | 'approved' | 'grants' | 'granted', lines: readonly AidLine[]): number =>
  lines.reduce((total, line) => total + (line[key] ?? 0), 0)

/** The small groups as one under this name, after the others. */
function mergeSmall(lines: readonly AidLine[], name: Pick<AidLine, 'union' | 'cause'>): AidLine[] {
  const small = lines.filter(isSmall)
  if (small.length === 0) return [...lines]
  const together = {
    ...name,
    submitted: sumOf('submitted', small),
    approved: sumOf('approved', small),
    grants: sumOf('grants', small),
    granted: sumOf('granted', small),
  }
  return [...lines.filter((line) => !isSmall(line)), together]
}
