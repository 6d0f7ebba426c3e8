import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'

const read = (file) => readFileSync(path.join(root, file), 'utf8')
const toPascal = (kind) => kind.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())
const toCamel = (kind) => kind.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())

/** The kinds in `shared/form/field.ts`, in their order. */
const listKinds = () =>
  [...read('shared/form/field.ts').matchAll(/\bkind: '([a-z-]+)'/g)].map(([, kind]) => kind)

/**
 * Path → text of the two tables of field kinds, each made from the files of its folder. Their types require every declared
 * kind, so a kind without rules or without a control does not compile.
 */
export function writeFieldKinds() {
  const kinds = listKinds()
  return {
    'shared/form/kinds.gen.ts': writeTable({
      folder: 'shared/form/kinds',
      imports: [
        `import type { FieldKind, FieldOfKind } from './field.ts'`,
        `import type { Kind } from './kinds/kind.ts'`,
      ],
      declaration: `/** The rules of every kind of field. */\nexport const kinds: { readonly [K in FieldKind]: Kind<FieldOfKind<K>> } = {`,
      entries: kinds.map((kind) => [kind, `${toCamel(kind)}Kind`]),
    }),
    'miniapp/src/form/controls.gen.ts': writeTable({
      folder: 'miniapp/src/form/controls',
      imports: [
        `import type { FieldKind, FieldOfKind } from '#shared/form/field.ts'`,
        `import type { BroughtKind, Control } from './control.ts'`,
      ],
      declaration: `/** How each kind of field is answered that no page brings. */\nexport const controls: { readonly [K in Exclude<FieldKind, BroughtKind>]: Control<FieldOfKind<K>> } = {`,
      entries: kinds.map((kind) => [kind, `${toPascal(kind)}Control`]),
    }),
  }
}

function writeTable({ folder, imports, declaration, entries }) {
  const files = globSync(`${folder}/*.{ts,tsx}`, { cwd: root })
  const found = entries.flatMap(([kind, name]) => {
    const file = files.find((candidate) =>
      new RegExp(`export (?:const|function) ${name}\\b`).test(read(candidate)),
    )
    return file ? [{ kind, name, from: `./${path.posix.basename(folder)}/${path.posix.basename(file)}` }] : []
  })
  const names = Map.groupBy(
    found.toSorted((a, b) => compare(a.name, b.name)),
    ({ from }) => from,
  )
  const own = [...names].toSorted(([a], [b]) => compare(a, b)).map(([from, list]) => toImport(list, from))
  return `// Written by npm run generate from the files of ${folder}/. Do not edit.
${[...imports, ...own].join('\n')}

${declaration}
${found.map(({ kind, name }) => `  ${kind.includes('-') ? `'${kind}'` : kind}: ${name},`).join('\n')}
}
`
}

const compare = (a, b) => (a < b ? -1 : 1)
const toImport = (list, from) => `import { ${list.map(({ name }) => name).join(', ')} } from '${from}'`
