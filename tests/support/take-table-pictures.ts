import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedSupabase } from '../../supabase/embedded/start.ts'
import { launchBrowser } from './browser.ts'

// Draws the tables of the staff's guide from the demo data in the layout of the Table Editor, because Studio itself
// needs Docker. node_modules/.bin/node tests/support/take-table-pictures.ts

const root = path.resolve(import.meta.dirname, '../..')

type Table = {
  name: string
  columns: readonly string[]
  theirs: readonly string[]
  after?: readonly string[]
  where: string
  file: string
}

const tables: readonly Table[] = [
  {
    name: 'reviews',
    file: 'reviews.png',
    columns: ['reference', 'applicant_name'],
    theirs: [
      ...['decision', 'reason', 'items_to_correct', 'transfer_to', 'granted_amount'],
      ...['staff_name', 'internal_note', 'handler'],
    ],
    after: ['phone', 'service_name', 'due_on', 'application_status'],
    where: 'true order by id',
  },
  {
    name: 'attachments',
    file: 'attachments.png',
    columns: ['application_id', 'slot', 'file_name', 'mime_type', 'path'],
    theirs: ['verdict', 'verdict_note'],
    where: 'application_id is not null and superseded_at is null order by created_at, id',
  },
]

const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function show(value: unknown): string {
  if (value === null) return '<i>NULL</i>'
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return toHtml(JSON.stringify(value))
  const text = String(value)
  return toHtml(text.length > 22 ? `${text.slice(0, 22)}…` : text)
}

const style = `
  body { margin: 0; padding: 16px; background: #f3f4f6; display: inline-block; font: 13px "WenQuanYi Micro Hei", sans-serif; color: #1f2937; }
  table { border-collapse: collapse; background: #fff; }
  th, td { border: 1px solid #d1d5db; padding: 6px 10px; text-align: left; white-space: nowrap; }
  th { background: #f9fafb; } th small { display: block; color: #6b7280; font-weight: normal; }
  .theirs { background: #fef3c7; } i { color: #9ca3af; font-style: normal; }
  caption { text-align: left; padding-bottom: 8px; font-size: 15px; }`

const dataDir = mkdtempSync(path.join(tmpdir(), 'pictures-'))
const supabase = await startEmbeddedSupabase({ dataDir })
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 2200, height: 700 }, deviceScaleFactor: 1 })
try {
  for (const { name, columns, theirs, after = [], where, file } of tables) {
    const all = [...columns, ...theirs, ...after]
    const rows = await supabase.query(
      `select ${all.map((column) => `"${column}"`).join(', ')} from public.${name} where ${where} limit 6`,
    )
    const comments = await supabase.query<{ column: string; comment: string }>(
      `select attname as column, col_description(attrelid, attnum) as comment from pg_attribute
       where attrelid = $1::regclass and attnum > 0`,
      [`public.${name}`],
    )
    const labels = new Map(comments.map(({ column, comment }) => [column, comment]))
    const mark = (column: string) => (theirs.includes(column) ? ' class="theirs"' : '')
    const head = all.map((column) => {
      const label = (labels.get(column) ?? '').replace('【填写】', '').split(/[，：；（]/)[0] ?? ''
      return `<th${mark(column)}>${column}<small>${toHtml(label)}</small></th>`
    })
    const body = rows.map(
      (row) => `<tr>${all.map((column) => `<td${mark(column)}>${show(row[column])}</td>`).join('')}</tr>`,
    )
    await page.setContent(
      `<style>${style}</style><body><table><caption>public.${name}（黄色的列由您填写）</caption><tr>${head.join('')}</tr>${body.join('')}</table></body>`,
    )
    const target = path.join(root, 'docs/pictures', file)
    await page.locator('body').screenshot({ path: target })
    console.log(`docs/pictures/${file}: ${Math.round(readFileSync(target).length / 1024)} KB`)
  }
} finally {
  await browser.close()
  await supabase.close()
  rmSync(dataDir, { recursive: true })
}
