import type { Report } from './report-shape.ts'

/** In a smaller group of people with one cause in one county, a neighbor could recognize somebody. */
const smallestGroup = 5

type AidLine = Report['aid'][number]

const peopleIn = ({ submitted, approved, grants }: AidLine) => Math.max(submitted, approved, grants)
const isSmall = (line: AidLine) => peopleIn(line) < smallestGroup

/**
 * The report for publication. In the table by union and cause of hardship, groups of fewer than five people are merged
 * within their union, then over all unions. What is still smaller is left out together with its money. The money of
 * fewer than five people is never shown for a union. The totals stay.
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

/** Merges the small groups under this name, at the end. */
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
