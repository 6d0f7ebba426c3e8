import { words } from '../checks/words.mjs'
import { orderStatements } from './load-order.mjs'
import { makers, objectOf } from './object-of.mjs'
import { folders, wholeFiles } from './schema-tree.mjs'

const pin = 'set search_path = pg_catalog, pg_temp'

/**
 * What is wrong with a tree of supabase/schemas, one sentence each: the path must name the object, and a function must
 * say what it promises.
 */
export function findSchemaProblems(tree) {
  const found = tree.flatMap((file) =>
    problemsOf(file).map((problem) => `supabase/schemas/${file.file}: ${problem}`),
  )
  const problems = [...found, ...findTwins(tree)]
  return problems.length > 0 ? problems : findCircle(tree)
}

/** Statements that cannot be loaded in any order. */
function findCircle(tree) {
  try {
    orderStatements(tree)
    return []
  } catch (error) {
    return [error.message]
  }
}

function problemsOf(file) {
  if (file.fault !== undefined) return [`PostgreSQL does not read it: ${file.fault}`]
  if (file.isWhole) return []
  if (
    !/^[^/]+\/[^/]+\/[a-z0-9_]+\.sql$/.test(file.file) ||
    !words.includes(file.word) ||
    !folders.includes(file.folder)
  )
    return [
      `it belongs in <word>/<folder>/<name>.sql, the word one of ${words.join(', ')}, the folder one of ${folders.join(', ')}; of files about no one object there are ${[...wholeFiles].join(', ')}`,
    ]
  return [...findStrangers(file), ...(isRoutine(file) ? findUnsaid(file) : [])]
}

const isRoutine = ({ folder }) => ['api', 'private', 'public'].includes(folder)

/** Statements about another object than the one that the path names, and a file that makes nothing. */
function findStrangers({ word, folder, name, statements }) {
  const strangers = statements.flatMap((statement) => {
    const about = objectOf(statement)
    if (about === undefined) return [`${statement.kind} is about no one object: it belongs in foundation/`]
    const [, short = name] = about.name?.split('.') ?? []
    const kind = about.folder === 'relations' ? folder : about.folder
    if (kind === folder && short === name) return []
    return [`${about.name} belongs in ${word}/${kind}/${short}.sql`]
  })
  const makes = statements.some(({ kind }) => makers.has(kind))
  return [
    ...new Set(strangers),
    ...(makes ? [] : [`nothing is made in it: ${folder}/${name} is what its path promises`]),
  ]
}

/** A function must say what it promises and where it finds the names it uses. */
function findUnsaid({ folder, name, statements }) {
  const made = statements.find(({ kind }) => kind === 'CreateFunctionStmt')
  if (made === undefined) return []
  const isDescribed = statements.some(({ kind }) => kind === 'CommentStmt')
  return [
    ...(isDescribed ? [] : [`say what it promises: comment on function ${folder}.${name} is '…';`]),
    ...(isPinned(made) ? [] : [`write "${pin}" before its body: whoever calls it could lend it other names`]),
  ]
}

const isPinned = ({ node }) =>
  (node.options ?? []).some(({ DefElem: option }) => {
    const setting = option.defname === 'set' ? option.arg.VariableSetStmt : undefined
    const path = setting?.args?.map(({ A_Const: one }) => one.sval.sval).join(', ')
    return setting?.name === 'search_path' && path === 'pg_catalog, pg_temp'
  })

function findTwins(tree) {
  const places = new Map()
  for (const { file, isWhole, statements } of tree)
    for (const statement of isWhole
      ? []
      : statements.filter(({ kind }) => makers.has(kind) && kind !== 'InsertStmt')) {
      const { name } = objectOf(statement)
      places.set(name, [...(places.get(name) ?? []), file])
    }
  return [...places]
    .filter(([, files]) => files.length > 1)
    .map(([name, files]) => `supabase/schemas: ${name} is made in ${files.join(' and in ')}: keep one`)
}
