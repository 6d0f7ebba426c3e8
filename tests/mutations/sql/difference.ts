/** What replaces a statement in a loaded database, by its first words. */
const replacements: readonly [string, (before: string, after: string) => string][] = [
  ['create function ', (_, after) => after.replace('create function', 'create or replace function')],
  ['create view ', (_, after) => after.replace('create view', 'create or replace view')],
  ['create trigger ', (_, after) => after.replace('create trigger', 'create or replace trigger')],
  ['create policy ', (before, after) => `${dropOfPolicy(before)};\n${after}`],
  ['grant ', (before, after) => `${revokeOf(before)};\n${after}`],
]

const dropOfPolicy = (text: string) => text.replace(/^create (policy "[^"]*" on \S+)[\s\S]*$/, 'drop $1')
const revokeOf = (text: string) => text.replace(/^grant /, 'revoke ').replace(/ to ([\w, ]+)$/, ' from $1')
const withoutHead = (text: string) => text.replace(/^(?:--.*\n)+/, '')

/**
 * What makes a loaded database with the statements before into one with those after, which are as many. Undefined when a
 * table or an index is another: such a database has to be loaded anew.
 */
export function differenceOf(before: readonly string[], after: readonly string[]): string | undefined {
  if (before.length !== after.length) return undefined
  const changed = before.map(withoutHead).flatMap((text, index) => {
    const now = withoutHead(after[index] ?? '')
    const replace = replacements.find(([first]) => text.startsWith(first) && now.startsWith(first))?.[1]
    return text === now ? [] : [replace?.(text, now)]
  })
  return changed.includes(undefined) ? undefined : changed.map((text) => `${text};\n`).join('')
}
