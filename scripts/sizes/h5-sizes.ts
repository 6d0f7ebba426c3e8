import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipKilobytes } from './kilobytes.ts'

/**
 * The scripts that a browser reads, in kilobytes of gzip: before any page, and in all when it opens the page of this
 * path directly.
 */
export function h5Sizes(folder: string, page: string): { beforeAnyPage: number; withPage: number } {
  const index = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const first = [...index.matchAll(/<script[^>]* src="\/(js\/[^"]+)"/g)].map(([, file = '']) =>
    path.join(folder, file),
  )
  const own = chunksOf(first.map((file) => readFileSync(file, 'utf8')).join('\n'), page)
  const scripts = readdirSync(path.join(folder, 'js')).filter((file) => file.endsWith('.js'))
  const ofPage = scripts.filter((file) => own.has(file.split('.')[0] ?? ''))
  const beforeAnyPage = gzipKilobytes(first)
  return {
    beforeAnyPage,
    withPage: beforeAnyPage + gzipKilobytes(ofPage.map((file) => path.join(folder, 'js', file))),
  }
}

/** The chunks that Taro's router loads before it shows a page: `path:"…",load:…Promise.all([e(12),e(34)])`. */
function chunksOf(script: string, page: string): Set<string> {
  const [, load] =
    new RegExp(`path:"${page}",load:[^[]*\\[Promise\\.all\\(\\[([^\\]]+)\\]`).exec(script) ?? []
  if (load === undefined) throw new Error(`Taro names the scripts of ${page} in another way: read app.js.`)
  return new Set([...load.matchAll(/\.e\("?([\w-]+)"?\)/g)].map(([, id = '']) => id))
}
