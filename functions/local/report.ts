import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import * as z from '#shared/zod.ts'
import { startEmbeddedSupabase } from '../../supabase/embedded/start.ts'
import { mergeSmallGroups } from '../desk/report/merge-small-groups.ts'
import { type Report, reportSchema } from '../desk/report/report-shape.ts'
import { writePage } from '../desk/report/write-page.ts'
import { writeReportWorkbook } from '../desk/report/write-report-workbook.ts'
import { parseWish, ReportRefused } from './report-wish.ts'
import { explainFailedStart } from './terminal.ts'

/**
 * The monthly report: npm run report -- --month 2026-11. It reads DATABASE_URL, or the local data when that is not set.
 * The report may be published. With --internal it lists small groups separately and must stay inside the union.
 */
const root = path.resolve(import.meta.dirname, '../..')
process.env.LITE_TELEMETRY = '0'
process.env.DO_NOT_TRACK = '1'

const query = 'select public.monthly_report($1) as report'
const rowsSchema = z.array(z.object({ report: reportSchema }))

async function readReport(month: string): Promise<Report> {
  const { DATABASE_URL, DATA_DIR } = process.env
  const rows = DATABASE_URL
    ? await askServer(DATABASE_URL, month)
    : await askFolder(DATA_DIR || '.data', month)
  const [row] = z.parse(rowsSchema, rows)
  if (row === undefined) throw new Error('the database answered nothing')
  return row.report
}

async function askServer(address: string, month: string): Promise<unknown> {
  const sql = postgres(address, { max: 1, onnotice: () => {} })
  try {
    return [...(await sql.unsafe(query, [month]))]
  } catch (error) {
    throw new ReportRefused(
      `DATABASE_URL 的数据库没有给出月报：${error instanceof Error ? error.message : error}`,
    )
  } finally {
    await sql.end()
  }
}

async function askFolder(dataDir: string, month: string): Promise<unknown> {
  const supabase = await startEmbeddedSupabase({ dataDir: path.resolve(root, dataDir) })
  try {
    return await supabase.query(query, [month])
  } finally {
    await supabase.close()
  }
}

try {
  const { month, isInternal } = parseWish(process.argv.slice(2), new Date())
  const full = await readReport(month)
  const report = isInternal ? full : mergeSmallGroups(full)
  const folder = path.resolve(root, process.env.REPORTS_DIR || 'reports')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `工会公共服务月报-${month}${isInternal ? '-内部' : ''}`)
  writeFileSync(`${file}.html`, writePage(report))
  writeFileSync(`${file}.xlsx`, await writeReportWorkbook(report))
  process.stdout.write(`${file}.html\n${file}.xlsx\n`)
} catch (error) {
  process.stderr.write(`${error instanceof ReportRefused ? error.message : explainFailedStart(error)}\n`)
  process.exitCode = 1
}
