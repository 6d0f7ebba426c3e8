import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { isAnhui } from '../../support/province.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const coverage = readFileSync(path.join(root, 'docs/coverage.md'), 'utf8')

/** The first cells of the table under a heading. */
function firstCells(heading: string): string[] {
  const section = coverage.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  return [...section.matchAll(/^\| ([^|]+) \|/gm)].map((row) => (row[1] ?? '').trim()).slice(2)
}

test('each of the 14 items and of the 20 measures has its line', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))
  expect(firstCells('工会系统公共服务清单')).toEqual(numbers(14))
  expect(firstCells('皖工〔2022〕45号')).toEqual(numbers(20))
})

test.runIf(isAnhui)('what docs/coverage.md names is there: files, services, tables and views', () => {
  const codes = new Set([
    ...catalogue.map(({ code }) => code),
    ...globSync('shared/provinces/*/items/*.ts', { cwd: root }).map((file) => path.basename(file, '.ts')),
  ])
  const relations = new Set(
    globSync('supabase/schemas/*/{tables,views}/*.sql', { cwd: root }).map((file) =>
      path.basename(file, '.sql'),
    ),
  )
  const names = [...coverage.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  const isThere = (name: string) =>
    codes.has(name) ||
    relations.has(name) ||
    existsSync(path.join(root, name)) ||
    existsSync(path.join(root, 'shared/provinces/anhui', name))
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !isThere(name))).toEqual([])
})
