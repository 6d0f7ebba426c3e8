import { nameOf, relationOf } from './parse-statements.mjs'

const relation = (folder) => (node) => ({ folder, name: relationOf(node) })
const commented = {
  OBJECT_FUNCTION: ({ ObjectWithArgs }) => routine(nameOf(ObjectWithArgs.objname)),
  OBJECT_PROCEDURE: ({ ObjectWithArgs }) => routine(nameOf(ObjectWithArgs.objname)),
  OBJECT_TYPE: ({ TypeName }) => ({ folder: 'types', name: nameOf(TypeName.names) }),
  OBJECT_TABLE: ({ List }) => ({ folder: 'tables', name: nameOf(List.items) }),
  OBJECT_VIEW: ({ List }) => ({ folder: 'views', name: nameOf(List.items) }),
  OBJECT_COLUMN: ({ List }) => ({ folder: 'relations', name: nameOf(List.items.slice(0, -1)) }),
  OBJECT_INDEX: () => ({ folder: 'tables' }),
}
const granted = {
  OBJECT_FUNCTION: ({ ObjectWithArgs }) => routine(nameOf(ObjectWithArgs.objname)),
  OBJECT_TABLE: ({ RangeVar }) => ({ folder: 'relations', name: relationOf(RangeVar) }),
}
const about = {
  CreateEnumStmt: ({ typeName }) => ({ folder: 'types', name: nameOf(typeName) }),
  CreateStmt: ({ relation: made }) => relation('tables')(made),
  AlterTableStmt: ({ relation: altered }) => relation('tables')(altered),
  IndexStmt: ({ relation: indexed }) => relation('tables')(indexed),
  CreatePolicyStmt: ({ table }) => relation('tables')(table),
  CreateTrigStmt: ({ relation: watched }) => relation('tables')(watched),
  ViewStmt: ({ view }) => relation('views')(view),
  InsertStmt: ({ relation: filled }) => relation('rows')(filled),
  CreateFunctionStmt: ({ funcname }) => routine(nameOf(funcname)),
  AlterOwnerStmt: ({ object }) => routine(nameOf(object.ObjectWithArgs?.objname ?? [])),
  CommentStmt: ({ objtype, object }) => commented[objtype]?.(object),
  GrantStmt: ({ objtype, objects }) => granted[objtype]?.(objects[0]),
}

/** The folder of a routine is its schema. */
function routine(name) {
  return { folder: name.split('.')[0], name }
}

/**
 * What a statement makes or is about: the folder of supabase/schemas/<word>/ for its file (`relations` for a table or a
 * view, which the statement does not distinguish) and its name with the schema. Undefined for statements about no
 * single object, a role or a schema.
 */
export const objectOf = ({ kind, node }) => about[kind]?.(node)

/** Kinds that make the object of a file. All other statements in it are about that object. */
export const makers = new Set([
  'CreateEnumStmt',
  'CreateStmt',
  'ViewStmt',
  'InsertStmt',
  'CreateFunctionStmt',
])
