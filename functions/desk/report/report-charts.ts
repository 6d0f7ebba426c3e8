import type { Report } from './report-shape.ts'

/** A bar chart: SVG on paper, a real chart in the workbook. */
export type ReportChart = {
  title: string
  labels: readonly string[]
  series: readonly { name: string; values: readonly number[] }[]
}

/** More bars than this cannot be compared. */
const mostBars = 12

const largest = <Row>(rows: readonly Row[], numberOf: (row: Row) => number): readonly Row[] =>
  [...rows]
    .filter((row) => numberOf(row) > 0)
    .sort((left, right) => numberOf(right) - numberOf(left))
    .slice(0, mostBars)

/** The charts that have data. */
export function reportCharts(report: Report): readonly ReportChart[] {
  const services = largest(report.services, ({ submitted }) => submitted)
  const unions = largest(report.unions, ({ granted }) => granted ?? 0)
  const slow = largest(report.unions, ({ medianDays }) => medianDays ?? 0)
  const charts: ReportChart[] = [
    {
      title: '近十二个月提交和通过（件）',
      labels: report.trend.map(({ month }) => month),
      series: [
        { name: '提交', values: report.trend.map(({ submitted }) => submitted) },
        { name: '通过', values: report.trend.map(({ approved }) => approved) },
      ],
    },
    {
      title: '各事项提交（件）',
      labels: services.map(({ name }) => name),
      series: [{ name: '提交', values: services.map(({ submitted }) => submitted) }],
    },
    {
      title: '各工会发放金额（元）',
      labels: unions.map(({ name }) => name),
      series: [{ name: '发放金额', values: unions.map(({ granted }) => granted ?? 0) }],
    },
    {
      title: '各工会从提交到决定的中位天数',
      labels: slow.map(({ name }) => name),
      series: [{ name: '中位天数', values: slow.map(({ medianDays }) => medianDays ?? 0) }],
    },
  ]
  return charts.filter(({ series }) => series.some(({ values }) => values.some((value) => value > 0)))
}
