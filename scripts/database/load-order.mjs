import { objectOf } from './object-of.mjs'
import { nameOf, nodesOf, relationOf } from './parse-statements.mjs'

/** The loading order. Inside a layer, an object comes after those it needs; otherwise files come by their path. */
const layers = [
  'roles',
  'schemas',
  'types',
  'early functions',
  'tables',
  'functions',
  'views',
  'rows',
  'rules',
]

/** The tree's statements in an order that loads into an empty database: parts of files, each with its layer and texts. */
export function orderStatements(tree) {
  const early = functionsInTables(tree)
  const parts = tree.flatMap((file) => partsOf(file, early))
  return layers.flatMap((layer) => sortByNeed(parts.filter((part) => part.layer === layer)))
}

/**
 * From a table's file, the table with its comments is loaded early, and what refers to other objects after all of them
 * exist.
 */
function partsOf(file, early) {
  const byLayer = new Map()
  for (const statement of file.statements) {
    const layer = layerOf(file, statement, early)
    byLayer.set(layer, [...(byLayer.get(layer) ?? []), statement])
  }
  return [...byLayer].map(([layer, statements]) => ({ file: file.file, layer, statements }))
}

function layerOf({ file, folder, isWhole, name }, { kind }, early) {
  if (isWhole)
    return { 'foundation/roles.sql': 'roles', 'foundation/schemas.sql': 'schemas' }[file] ?? 'rules'
  if (folder === 'tables') return kind === 'CreateStmt' || kind === 'CommentStmt' ? 'tables' : 'rules'
  if (folder === 'types' || folder === 'views' || folder === 'rows') return folder
  return early.has(`${folder}.${name}`) ? 'early functions' : 'functions'
}

/** Checks, defaults and generated columns call these when their table is created. */
function functionsInTables(tree) {
  const tables = tree.flatMap(({ statements }) => statements.filter(({ kind }) => kind === 'CreateStmt'))
  return new Set(
    tables.flatMap(({ node }) => nodesOf(node, 'FuncCall').map(({ funcname }) => nameOf(funcname))),
  )
}

function sortByNeed(parts) {
  const makes = new Map(
    parts
      .flatMap((part) => part.statements.map((one) => [objectOf(one)?.name, part]))
      .filter(([name]) => name),
  )
  const sorted = new Set()
  const visit = (part, path) => {
    if (sorted.has(part)) return
    if (path.includes(part)) throw new Error(circleSentence([...path, part]))
    for (const name of needsOf(part)) {
      const needed = makes.get(name)
      if (needed !== undefined && needed !== part) visit(needed, [...path, part])
    }
    sorted.add(part)
  }
  for (const part of parts) visit(part, [])
  return [...sorted]
}

/** What must exist before a part: the tables of its foreign keys, the relations of a view, the functions of a default. */
function needsOf({ layer, statements }) {
  if (layer === 'rules' || layer === 'roles' || layer === 'schemas') return []
  return statements.flatMap(({ node }) => [
    ...nodesOf(node, 'pktable').map(relationOf),
    ...nodesOf(node, 'RangeVar').map(relationOf),
    ...nodesOf(node, 'FuncCall').map(({ funcname }) => nameOf(funcname)),
  ])
}

const circleSentence = (parts) =>
  `supabase/schemas: ${parts.map(({ file }) => file).join(' needs ')}: write one of these foreign keys as "alter table … add constraint" in its file`
