import { createRequire } from 'node:module'

// A tool for developers: PostgreSQL's own parser is installed with the tests.
const requireFromTests = createRequire(new URL('../../tests/package.json', import.meta.url))
const { loadModule, parseSync } = requireFromTests('libpg-query')
await loadModule()

/**
 * The statements of a script: the text of each (with the comments above it, without the semicolon), its kind as
 * PostgreSQL's parser names it, and its tree. Throws with the position when it is not SQL.
 */
export function parseStatements(script) {
  const bytes = Buffer.from(script)
  return (parseSync(script).stmts ?? []).map(({ stmt, stmt_location: start = 0, stmt_len: length }) => {
    const text = bytes.subarray(start, length === undefined ? undefined : start + length).toString()
    const [[kind, node]] = Object.entries(stmt)
    return { text: text.trim().replace(/;$/, ''), kind, node }
  })
}

/** Every node of a kind inside a tree, at any depth: `nodesOf(create, 'FuncCall')`. */
export function nodesOf(tree, kind) {
  if (tree === null || typeof tree !== 'object') return []
  return Object.entries(tree).flatMap(([name, inside]) => [
    ...(name === kind ? [inside] : []),
    ...nodesOf(inside, kind),
  ])
}

/** `private.today` from the parser's list of words. */
export const nameOf = (words) => words.map(({ String: word }) => word.sval).join('.')

/** `public.events` from the parser's relation. */
export const relationOf = ({ schemaname, relname }) => `${schemaname ?? 'public'}.${relname}`
