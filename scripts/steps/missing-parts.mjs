// A page of a weapp build waits forever, without an error, for a part that is missing. webpack's cache has once left one out in
// a second build, so each build is checked.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const asked = { '.js': /\brequire\("(\.[^"]+)"\)/g, '.wxss': /@import "(\.[^"]+)"/g }
const registered = /\.push\(\[\[([\d,e]+)\]/g
/** Chunks with styles only, which the runtime counts as loaded from the start: {2420:0,8079:0}. */
const ofStyles = /\{([\d,e:]+:0)\}/g
const awaited = /\.O\(0,\[([\d,e]+)\]/g

const idsIn = (text, pattern) =>
  [...text.matchAll(pattern)].flatMap(([, ids]) => ids.split(',').map((id) => Number(id.split(':')[0])))

/** The parts that a weapp build needs and does not have, one sentence each; empty when it is complete. */
export function findMissingParts(output) {
  const files = readdirSync(output, { recursive: true }).map((file) => file.split(path.sep).join('/'))
  const texts = new Map(
    files
      .filter((file) => path.extname(file) in asked)
      .map((file) => [file, readFileSync(path.join(output, file), 'utf8')]),
  )
  const { pages, subPackages = [] } = JSON.parse(readFileSync(path.join(output, 'app.json'), 'utf8'))
  const all = [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  const chunks = new Set([
    ...[...texts.values()].flatMap((text) => idsIn(text, registered)),
    ...idsIn(texts.get('runtime.js') ?? '', ofStyles),
  ])
  return [
    ...all.flatMap((page) =>
      ['.js', '.json', '.wxml']
        .filter((extension) => !files.includes(page + extension))
        .map((extension) => `app.json lists ${page}, and there is no ${page}${extension}`),
    ),
    ...[...texts].flatMap(([file, text]) => [
      ...[...text.matchAll(asked[path.extname(file)])]
        .map(([, name]) => path.join(output, path.dirname(file), name))
        .filter((wanted) => !existsSync(wanted) && !existsSync(`${wanted}.js`))
        .map((wanted) => `${file} asks for ${path.relative(output, wanted)}, which is not there`),
      ...idsIn(text, awaited)
        .filter((id) => !chunks.has(id))
        .map((id) => `${file} waits for chunk ${id}, which no file brings`),
    ]),
  ]
}
