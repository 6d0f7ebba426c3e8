import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const read = (root, pattern) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !file.endsWith('.gen.ts'))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))

/**
 * Objects of a tree that nothing needs: a function of api that functions/ does not call, or another object that no
 * object, saved query or guide names. One sentence each.
 */
export function findUncalled(tree, root) {
  const server = read(root, 'functions/**/*.ts').join('\n')
  const people = [...read(root, 'supabase/snippets/*.sql'), ...read(root, 'docs/*.md')].join('\n')
  const bodies = new Map(tree.map((file) => [file.file, bodyOf(file)]))
  return tree
    .filter(({ folder }) => ['types', 'tables', 'api', 'private', 'public'].includes(folder))
    .filter(({ file, folder, name }) => {
      if (folder === 'api') return !new RegExp(`['"]${name}['"]`).test(server)
      const inSql = new RegExp(`(\\.|')${name}\\b`)
      const others = [...bodies].some(([other, body]) => other !== file && inSql.test(body))
      return !others && !new RegExp(`\\b${name}\\b`).test(people)
    })
    .map(({ file, folder }) =>
      folder === 'api'
        ? `supabase/schemas/${file}: nothing in functions/ calls it: delete it`
        : `supabase/schemas/${file}: no other object names it, and no guide: delete it`,
    )
}

/** The content of a file without its comments. */
const bodyOf = ({ statements }) =>
  statements
    .filter(({ kind }) => kind !== 'CommentStmt')
    .map(({ text }) => text)
    .join('\n')
