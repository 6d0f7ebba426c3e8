import { nameOf, parseStatements, relationOf } from './parse-statements.mjs'

const constraintOf = (column, type) =>
  (column.constraints ?? []).some(({ Constraint: constraint }) => constraint.contype === type)

const isFilled = (column) =>
  ['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED'].some((type) => constraintOf(column, type))

/** What a part of an ALTER TABLE would do to rows, in words; undefined when it changes none. */
function alterationFault({ subtype, name, def }) {
  if (subtype === 'AT_DropColumn')
    return `drops column ${name} with what is in it (a rename is written by hand: alter table … rename column)`
  if (subtype === 'AT_AlterColumnType') return `rewrites column ${name} and may lose what is in it`
  if (subtype !== 'AT_AddColumn') return undefined
  const column = def.ColumnDef
  return constraintOf(column, 'CONSTR_NOTNULL') && !isFilled(column)
    ? `adds column ${column.colname} not null without default: it fails where rows are`
    : undefined
}

function dropFault({ removeType, objects }, statements) {
  const names = objects.map((object) => nameOf(object.List?.items ?? []))
  if (removeType === 'OBJECT_TABLE') return `drops ${names.join(', ')} with every row`
  if (removeType !== 'OBJECT_VIEW') return undefined
  const isMade = (name) =>
    statements.some(({ kind, node }) => kind === 'ViewStmt' && relationOf(node.view) === name)
  const isDescribed = (name) => statements.some(({ text }) => text.includes(`comment on column ${name}.`))
  const silent = names.filter((name) => isMade(name) && !isDescribed(name))
  return silent.length === 0
    ? undefined
    : `makes ${silent.join(', ')} anew without the comments on its columns: copy them from supabase/schemas`
}

function faultsOf({ kind, node }, statements) {
  if (kind === 'DropStmt') return [dropFault(node, statements)]
  if (kind === 'AlterTableStmt')
    return node.cmds.map(({ AlterTableCmd: command }) => alterationFault(command))
  return []
}

/** Whether a line above a statement marks it as meant. */
export const isMarked = ({ text }) => /^-- unsafe: \S.{9,}$/m.test(text)

/** Statements of a migration that lose data, or fail when there are rows, without a marked line that says why. */
export function findUnsafeStatements({ file, sql }) {
  const statements = parseStatements(sql)
  return statements
    .filter((statement) => !isMarked(statement))
    .flatMap((statement) => faultsOf(statement, statements))
    .filter((fault) => fault !== undefined)
    .map(
      (fault) =>
        `supabase/migrations/${file} ${fault}: write it otherwise, or put "-- unsafe: <why nothing is lost>" above the statement`,
    )
}
