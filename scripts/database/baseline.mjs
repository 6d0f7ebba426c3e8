import { orderStatements } from './load-order.mjs'
import { scriptOf } from './load-schemas.mjs'

const head = `-- Written by \`npm run db:baseline\` from supabase/schemas. Do not edit: read and change it there.

-- Functions stand before what their bodies name.
set check_function_bodies = off;
`

/** The first migration: the tree of supabase/schemas in loading order. */
export const writeBaseline = (tree) =>
  [head, ...orderStatements(tree).map(partText), 'reset check_function_bodies;\n'].join('\n')

const partText = (part) => `-- ${part.file}${part.layer === 'rules' ? ', rules' : ''}\n${scriptOf(part)}`
