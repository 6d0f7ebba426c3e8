import { globSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { words } from '../checks/words.mjs'
import { root } from '../steps/paths.mjs'

const target = 'shared/api/endpoints.gen.ts'
const wordOf = (file) => file.split('/')[1]

/** Path → text of the map of all contracts in shared/<word>/endpoints/, each under its name with its route. */
export async function writeEndpointMap() {
  const files = globSync('shared/*/endpoints/*.ts', { cwd: root }).toSorted(
    (a, b) => words.indexOf(wordOf(a)) - words.indexOf(wordOf(b)) || a.localeCompare(b),
  )
  const entries = new Map()
  for (const file of files) {
    const module = await import(pathToFileURL(path.join(root, file)).href)
    for (const [name, value] of Object.entries(module)) {
      if (typeof value?.route !== 'string') continue
      if (entries.has(name)) throw new Error(`${file}: ${entries.get(name).file} has an endpoint ${name} too`)
      entries.set(name, { file, ...value })
    }
  }
  const lines = [...entries].map(([name, { file, method, path: route }]) => {
    const module = path.posix.relative(path.posix.dirname(target), file)
    return `  ${name}: { method: '${method}', path: '${route}', load: async () => (await import('${module}')).${name} },`
  })
  return {
    [target]: `// Written by npm run generate from the contracts in shared/<word>/endpoints/. Do not edit.

/** Every endpoint with its route; its contract is read when it is first needed. */
export const endpoints = {
${lines.join('\n')}
} as const
`,
  }
}
