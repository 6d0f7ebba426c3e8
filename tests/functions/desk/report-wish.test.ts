import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseWish } from '#functions/local/report-wish.ts'

const november = new Date('2026-11-22T08:00:00Z')
const wish = (line: string) => parseWish(line === '' ? [] : line.split(' '), november)

describe('npm run report', () => {
  test('takes the month that is asked for, else the last one, which is complete', () => {
    expect(wish('--month 2026-11')).toEqual({ month: '2026-11', isInternal: false })
    expect(wish('--internal --month 2026-09')).toEqual({ month: '2026-09', isInternal: true })
    expect(wish('')).toEqual({ month: '2026-10', isInternal: false })
    expect(parseWish([], new Date('2026-12-31T16:30:00Z')).month).toBe('2026-12')
  })

  test('takes the month without the dashes too, as npm hands it over when its own two are forgotten', () => {
    expect(wish('2026-11')).toEqual({ month: '2026-11', isInternal: false })
  })

  test('refuses what is no month in a sentence that says how it is written', () => {
    for (const line of [
      '--month 2026-13',
      '--month 202611',
      '--month 2026年11月',
      '--months 2026-11',
      '十一月',
    ])
      expect(() => wish(line), line).toThrow(/^不认识“.+”。写法：npm run report -- --month 2026-11$/)
    expect(() => wish('--month')).toThrow('--month 后面没有月份')
    expect(() => parseWish(['--month', ''], november)).toThrow('不认识“”')
    expect(() => wish('--month 2026-10 2026-11')).toThrow('一次只能要一个月')
  })

  test('refuses a month that has not begun', () => {
    expect(() => wish('--month 2026-12')).toThrow('2026-12 还没有到，没有月报。')
  })

  test('says in one sentence that no database answers, without a stack', async () => {
    const script = path.resolve(import.meta.dirname, '../../../functions/local/report.ts')
    const DATABASE_URL = 'postgresql://staff:wrong@127.0.0.1:1/postgres'
    const run = promisify(execFile)(process.execPath, [script, '--month', '2026-01'], {
      env: { ...process.env, DATABASE_URL },
    })
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^DATABASE_URL 的数据库没有给出月报：.*ECONNREFUSED.*\n$/),
    })
  })
})
