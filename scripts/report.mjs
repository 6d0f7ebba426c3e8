// npm run report -- --month 2026-11: writes the monthly report to reports/ as a page for printing and as a workbook.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { runTool } = await import('./steps/run-tool.mjs')
await runTool('functions/local/report.ts')
