import { describe, expect, test } from 'vitest'
import type { Column } from '#functions/signup/export/columns.ts'
import { writeCsv } from '#functions/signup/export/csv.ts'
import type { RosterRow } from '#functions/signup/export/roster.ts'
import { rowXml } from '#functions/signup/export/spreadsheet-cells.ts'

async function csvOf(text: string): Promise<string> {
  const columns: Column[] = [{ header: '队名', width: 10, cellOf: () => ({ kind: 'text', text }) }]
  async function* oneRow() {
    yield {} as RosterRow
  }
  let last = ''
  for await (const line of writeCsv(columns, oneRow())) last = line
  return last.trimEnd()
}

describe('in the CSV that Xu Min opens in Excel', () => {
  test.each([
    ...['110105194912310021', '6222021001116245702', '007', '3-4', '3/4', '2026-11-30'],
    ...[
      '2026年11月30日',
      '12:30',
      '1.20',
      '1E5',
      '1e5',
      '1,200',
      '¥12',
      '50%',
      '(12)',
      'May 5',
      '5-Mar',
      'TRUE',
      '３-４',
    ],
    ...['=1+1', '+1', '-1', '@x', '＝1'],
  ])('%s stays what it is, by an apostrophe', async (text) => {
    const line = await csvOf(text)
    expect([`'${text}`, `"'${text}"`]).toContain(line)
  })

  test.each([
    '11010519491231002X',
    '13800138000',
    '0',
    '175',
    '示例一队',
    '3班',
    '2026级',
    'A-1',
    'may',
    '第3-4组',
    '1、2',
  ])('%s needs none', async (text) => {
    expect(await csvOf(text)).toBe(text)
  })
})

describe('in the .xlsx', () => {
  test.each([
    ['_x0041_', '_x005F_x0041_'],
    ['a_X000d_b_x0009_', 'a_x005F_X000d_b_x005F_x0009_'],
    ['_x004_', '_x004_'],
    ['a_b', 'a_b'],
    ['3-4', '3-4'],
    ['<&>"', '&lt;&amp;&gt;&quot;'],
  ])('%s is written as %s', (text, written) => {
    expect(rowXml(1, [{ kind: 'text', text }])).toContain(`<t xml:space="preserve">${written}</t>`)
  })
})
