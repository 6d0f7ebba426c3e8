// Taro writes every module that two subpackages share into a file of its own and has each page of both require each of
// them by a 32-character name: a hundred small files and ten kilobytes of requires a page. Here they become one file a
// subpackage. Each is complete in itself (it registers a webpack module, which runs when it is first asked for), so
// joining them changes nothing but the bytes.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const shared = 'sub-common'
const references = {
  '.js': {
    pattern: new RegExp(`(?:require\\("\\.\\./${shared}/\\w+\\.js"\\);?)+`, 'g'),
    load: `require("../${shared}.js");`,
  },
  '.wxss': {
    pattern: new RegExp(`(?:@import "\\.\\./${shared}/\\w+\\.wxss";)+`, 'g'),
    load: `@import "../${shared}.wxss";`,
  },
}

/** Joins the shared modules of every subpackage of a weapp build. */
export function joinSharedModules(output) {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(output, 'app.json'), 'utf8'))
  for (const { root } of subPackages) joinSubpackage(path.join(output, root))
}

function joinSubpackage(folder) {
  const parts = path.join(folder, shared)
  if (!existsSync(parts)) return
  const files = readdirSync(parts).sort()
  for (const [extension, { pattern, load }] of Object.entries(references)) {
    const texts = files
      .filter((file) => file.endsWith(extension))
      .map((file) => readFileSync(path.join(parts, file), 'utf8'))
    writeFileSync(path.join(folder, shared + extension), texts.join('\n'))
    for (const page of readdirSync(folder, { recursive: true })) {
      const file = path.join(folder, page)
      if (!page.endsWith(extension) || path.dirname(file) === parts || path.dirname(file) === folder) continue
      const text = readFileSync(file, 'utf8')
      const joined = text.replace(pattern, load)
      if (joined !== text) writeFileSync(file, joined)
    }
  }
  rmSync(parts, { recursive: true })
}
