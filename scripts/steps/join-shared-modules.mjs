// Taro writes every module that two subpackages share into a file of its own and has each page of both require each of
// them by a 32-character name: a hundred small files and ten kilobytes of requires a page. Here they become one file a
// subpackage. Each registers a chunk of webpack modules, which run when they are first asked for; one registration of all
// of them says the same in fewer bytes.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const shared = 'sub-common'
const registration =
  /^(?:"use strict";)?\(wx\["webpackJsonp"\]=wx\["webpackJsonp"\]\|\|\[\]\)\.push\(\[\[(\d+(?:e\d+)?)\],\{(.+)\}\]\);\s*$/s
const kinds = {
  '.js': {
    pattern: new RegExp(`(?:require\\("\\.\\./${shared}/\\w+\\.js"\\);?)+`, 'g'),
    load: `require("../${shared}.js");`,
    join: joinChunks,
  },
  '.wxss': {
    pattern: new RegExp(`(?:@import "\\.\\./${shared}/\\w+\\.wxss";)+`, 'g'),
    load: `@import "../${shared}.wxss";`,
    join: (texts) => texts.join('\n'),
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
  for (const [extension, { pattern, load, join }] of Object.entries(kinds)) {
    const texts = files
      .filter((file) => file.endsWith(extension))
      .map((file) => readFileSync(path.join(parts, file), 'utf8'))
    writeFileSync(path.join(folder, shared + extension), join(texts))
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

/** One registration of the chunks of all texts. */
function joinChunks(texts) {
  const chunks = texts.map((text) => {
    const [, id, modules] = registration.exec(text) ?? []
    if (modules === undefined)
      throw new Error(`webpack registers a chunk in another way: ${text.slice(0, 120)}`)
    return { id, modules }
  })
  const ids = chunks.map(({ id }) => id)
  const modules = chunks.map(({ modules }) => modules)
  return `"use strict";(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[${ids}],{${modules}}]);`
}
