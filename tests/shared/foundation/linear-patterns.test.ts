import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import * as z from '#shared/zod.ts'
import { endpoints } from '../../support/functions/endpoints.ts'

/*
 * A pattern that tries every start against every end takes hours on a text that was written for it. None of our
 * patterns does: their time grows linearly with the text. The tests read the sources, so no attacking text has to be
 * invented.
 */
const root = path.resolve(import.meta.dirname, '../../..')

type Found = { pattern: string; at: string }

const listSources = () =>
  execFileSync(
    'git',
    [
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      'shared',
      'functions',
      'miniapp/src',
      'supabase',
    ],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.gen.ts'))

function readPatterns(file: string): Found[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node) => {
    const at = `${file}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) found.push({ pattern: node.text, at })
    if (ts.isIdentifier(node) && node.text === 'RegExp' && ts.isNewExpression(node.parent)) {
      found.push({ pattern: 'new RegExp', at })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Why the time of a pattern grows faster than the text; undefined when it does not. */
function findGrowth(pattern: string): string[] {
  const end = pattern.lastIndexOf('/')
  const { reports } = analyse({ source: pattern.slice(1, end), flags: pattern.slice(end + 1) })
  return reports.map(({ type, exponential }) => (exponential ? `${type}, exponential` : type))
}

const patterns = listSources().flatMap(readPatterns)

describe('a pattern', () => {
  test.each([
    ['/^(a+)+$/', ['Self, exponential']],
    ['/vx\\s*(id)?\\s*=/', ['Trade']],
    ['/\\s+$/', ['Move']],
    ['/^\\s+/', []],
    ['/[a-z]+/g', []],
  ])('like %s is seen for what it is', (pattern, growth) => {
    expect(findGrowth(pattern)).toEqual(growth)
  })

  test('in our sources runs in linear time', () => {
    expect(patterns.length).toBeGreaterThan(100)
    const growing = patterns.flatMap(({ pattern, at }) => {
      if (pattern === 'new RegExp') return []
      const growth = findGrowth(pattern)
      return growth.length === 0 ? [] : [`${at} ${pattern}: ${growth.join('; ')}`]
    })
    expect(growing).toEqual([])
  })

  test('is a literal and not built at run time', () => {
    expect(patterns.filter(({ pattern }) => pattern === 'new RegExp')).toEqual([])
  })

  test('of a contract, zod’s own included, runs in linear time', () => {
    const schemas = Object.values<Endpoint>(endpoints).flatMap(({ params, query, body }) =>
      [params, query, body].flatMap((schema) => schema ?? []),
    )
    const described = schemas.map((schema) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
    const inUse = new Set(listValues(described, 'pattern'))
    expect(inUse.size).toBeGreaterThan(10)
    expect([...inUse].filter((pattern) => findGrowth(`/${pattern}/`).length > 0)).toEqual([])
  })
})

/** Every text under this key, at any depth. */
function listValues(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) =>
    name === key && typeof child === 'string' ? [child] : listValues(child, key),
  )
}
