// Writes service-worker.js beside the built page, with the names of the app's files and a version that changes with them.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

/** Lets a browser keep the app in the folder: its page, scripts, styles and pictures. */
export function writeServiceWorker(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) =>
    /\.(js|css|svg|png|woff2?)$/.test(name),
  )
  const files = ['/', ...names.map((name) => `/${name.split(path.sep).join('/')}`).sort()]
  const page = readFileSync(path.join(folder, 'index.html'))
  const version = createHash('sha256').update(page).update(files.join('\n')).digest('hex').slice(0, 12)
  const source = readFileSync(path.join(root, 'miniapp/service-worker.js'), 'utf8')
  writeFileSync(
    path.join(folder, 'service-worker.js'),
    source.replace("'__VERSION__'", JSON.stringify(version)).replace("['__FILES__']", JSON.stringify(files)),
  )
}
