// Prints what each part of the phone app weighs and fails when one grew too heavy.
// WeChat refuses a package of 2 MB; ours are held far below, since every worker downloads them on a phone network.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist')
const maximumMainKilobytes = 400
const maximumSubpackageKilobytes = 200
const maximumTotalKilobytes = 1536

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())
const kilobytes = (files, measure = (file) => statSync(file).size) =>
  files.reduce((sum, file) => sum + measure(file), 0) / 1024

let failed = false
function report(name, size, maximum) {
  const tooHeavy = maximum !== undefined && size > maximum
  failed ||= tooHeavy
  const limit = maximum === undefined ? '' : ` of ${maximum}`
  console.log(`${name.padEnd(32)} ${size.toFixed(1).padStart(7)} KB${limit}${tooHeavy ? '  too heavy' : ''}`)
}

const weapp = path.join(dist, 'weapp')
if (!existsSync(path.join(weapp, 'app.json'))) {
  console.error('dist/weapp is not built: run npm run build:weapp first.')
  process.exit(1)
}
const { subPackages = [] } = JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8'))
const rootOf = (file) =>
  subPackages.find(({ root }) => file.startsWith(path.join(weapp, root) + path.sep))?.root
const files = filesBelow(weapp)
report(
  'weapp main package',
  kilobytes(files.filter((file) => rootOf(file) === undefined)),
  maximumMainKilobytes,
)
for (const { root } of subPackages) {
  report(
    `weapp ${root}`,
    kilobytes(files.filter((file) => rootOf(file) === root)),
    maximumSubpackageKilobytes,
  )
}
report('weapp, all packages', kilobytes(files), maximumTotalKilobytes)

const h5 = path.join(dist, 'h5')
if (existsSync(h5)) {
  const scripts = filesBelow(h5).filter((file) => file.endsWith('.js'))
  const first = readFileSync(path.join(h5, 'index.html'), 'utf8')
  const zipped = (file) => gzipSync(readFileSync(file)).length
  report('h5 scripts of every page, gzip', kilobytes(scripts, zipped))
  report(
    'h5 scripts before any page, gzip',
    kilobytes(
      scripts.filter((file) => first.includes(path.basename(file))),
      zipped,
    ),
  )
}
process.exit(failed ? 1 : 0)
