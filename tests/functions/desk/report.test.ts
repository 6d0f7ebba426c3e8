import { expect, test } from 'vitest'
import { mergeSmallGroups } from '#functions/desk/report/merge-small-groups.ts'
import type { Report } from '#functions/desk/report/report-shape.ts'
import { writePage } from '#functions/desk/report/write-page.ts'
import { writeReportWorkbook } from '#functions/desk/report/write-report-workbook.ts'
import { unzip } from '../../support/functions/unzip.ts'

const month = (name: string, submitted: number): Report['totals'] => ({
  month: name,
  submitted,
  accepted: 1,
  declined: 0,
  corrected: 1,
  approved: 1,
  rejected: 0,
  transferred: 0,
  completed: 0,
  withdrawn: 0,
  decided: 1,
  medianDays: 6.5,
  slowestTenthDays: 9,
  onTimeRate: 87.5,
  grants: 1,
  granted: 12000.5,
})

const report: Report = {
  generatedAt: '2026-11-30T16:30:00Z',
  totals: month('2026-11', 12),
  trend: [month('2026-10', 15), month('2026-11', 12)],
  openNow: 3,
  overdueNow: 1,
  services: [
    { name: '示例事项<b>', submitted: 12, approved: 1, rejected: 0, medianDays: 6.5, granted: 12000.5 },
  ],
  unions: [
    {
      name: '歙县总工会',
      superior: '黄山市总工会',
      submitted: 12,
      decided: 1,
      medianDays: 6.5,
      slowestTenthDays: 9,
      onTimeRate: null,
      granted: 12000.5,
    },
  ],
  aid: [],
  corrections: [],
  events: [],
  ratings: [{ grade: '满意', count: 2 }],
}

test('the page compares with the month before, shows charts, and says where there is nothing', () => {
  const page = writePage(report)
  expect(page).toContain('工会公共服务月报 2026 年 11 月')
  expect(page).toContain('比上个月少 3 件')
  expect(page).toContain('生成于 2026-12-01 00:30')
  expect(page).toContain('aria-label="各工会发放金额（元）"')
  expect(page).toContain('这个月没有')
  expect(page).toContain('示例事项&lt;b&gt;')
  expect(page).not.toContain('<b>')
  // Loads nothing: it may be printed on an offline computer.
  expect(page).not.toMatch(/src=|href=|@import|url\(/)
})

test('the workbook has a chart for each picture of the page, drawn from cells that hold the numbers', async () => {
  const parts = unzip(await writeReportWorkbook(report))
  const textOf = (name: string) => parts.get(name) ?? ''
  const charts = [...parts.keys()].filter((name) => name.startsWith('xl/charts/'))
  expect(charts).toHaveLength(writePage(report).match(/<svg/g)?.length ?? 0)
  const types = textOf('[Content_Types].xml')
  for (const name of charts) expect(types).toContain(`/${name}`)
  expect(textOf('xl/worksheets/sheet1.xml')).toContain('<drawing')
  // The first chart: two months, from K2 on.
  expect(textOf('xl/charts/chart1.xml')).toContain(`'图表'!$L$2:$L$3`)
  expect(textOf('xl/worksheets/sheet1.xml')).toMatch(/r="L2"[^>]*><v>15<\/v>/)
  expect(textOf('xl/worksheets/sheet1.xml')).toMatch(/r="L3"[^>]*><v>12<\/v>/)
  expect(textOf('xl/worksheets/sheet3.xml')).toContain('<v>12000.5</v>')
})

const aid = (union: string, cause: string, submitted: number, granted = 1000 * submitted) => ({
  union,
  cause,
  submitted,
  approved: submitted,
  grants: submitted,
  granted,
})
const published = (lines: Report['aid']) => mergeSmallGroups({ ...report, aid: lines }).aid

test('a report that leaves the union names no group under five people, and loses no number that it can keep', () => {
  expect(
    published([
      aid('歙县总工会', '本人疾病', 9),
      aid('歙县总工会', '本人残疾', 2),
      aid('歙县总工会', '子女上学', 4),
      aid('休宁县总工会', '家属疾病', 1),
      aid('黟县总工会', '意外事故', 4),
      aid('祁门县总工会', '本人疾病', 5),
    ]),
  ).toEqual([
    aid('歙县总工会', '本人疾病', 9),
    aid('歙县总工会', '其他原因（合并）', 6),
    aid('祁门县总工会', '本人疾病', 5),
    aid('其他工会（合并）', '各种原因', 5),
  ])
})

test('the one worker with a sensitive cause in a quiet month is in the sums above, and in no group', () => {
  const alone = [aid('歙县总工会', '本人残疾', 1, 8000)]
  expect(published(alone)).toEqual([])
  const page = writePage(mergeSmallGroups({ ...report, aid: alone }))
  expect(page).not.toContain('本人残疾')
  expect(writePage({ ...report, aid: alone })).toContain('本人残疾')
})

test('what fewer than five people of a union got is not written, however many asked', () => {
  const asked = { ...aid('歙县总工会', '本人疾病', 9, 8000), grants: 1 }
  const merged = mergeSmallGroups({ ...report, aid: [asked] })
  expect(merged.aid).toEqual([{ ...asked, granted: null }])
  expect(merged.unions).toMatchObject([{ name: '歙县总工会', decided: 1, granted: null }])
  expect(writePage(merged)).not.toContain('8,000')
  const many = mergeSmallGroups({ ...report, aid: [{ ...asked, grants: 5 }] })
  expect(many.unions).toMatchObject([{ granted: 12000.5 }])
})

test('approved in a small month counts as people too, whenever it was submitted', () => {
  const decided = { ...aid('歙县总工会', '本人疾病', 0, 60_000), approved: 6, grants: 6 }
  expect(published([decided])).toEqual([decided])
})
