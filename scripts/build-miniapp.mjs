// Builds the phone app: node scripts/build-miniapp.mjs h5|weapp [--production] [--output=<folder>]
// With a bad configuration Taro prints an error, exits 0 and writes nothing, so the target folder is emptied first and
// its entry file is checked afterwards.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { compress } from './steps/compress.mjs'
import { findMissingParts } from './steps/missing-parts.mjs'
import { childVariables, root } from './steps/paths.mjs'
import { writeServiceWorker } from './steps/write-service-worker.mjs'

const entryFiles = { h5: 'index.html', weapp: 'app.json' }
const [target, ...flags] = process.argv.slice(2)

if (!Object.hasOwn(entryFiles, target)) {
  console.error('Say which build you want: node scripts/build-miniapp.mjs h5|weapp [--production]')
  process.exit(1)
}

const otherOutput = flags.find((flag) => flag.startsWith('--output='))?.slice('--output='.length)
const output = otherOutput ? path.resolve(otherOutput) : path.join(root, 'dist', target)
const started = Date.now()
const node = path.join(root, 'node_modules/.bin/node')
const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
const standIn = path.join(root, 'scripts/steps/stand-in-for-left-out.mjs')
const cache = path.join(root, '.cache')

function build() {
  rmSync(output, { recursive: true, force: true })
  const { status, stdout, stderr } = spawnSync(
    node,
    ['--import', standIn, taro, 'build', '--type', target, '--no-check', '--disable-global-config'],
    {
      cwd: path.join(root, 'miniapp'),
      encoding: 'utf8',
      env: {
        ...childVariables(),
        NODE_ENV: 'production',
        ...(otherOutput && { WANGONG_OUTPUT: output }),
        WANGONG_DEVELOPMENT_SIGN_IN: String(!flags.includes('--production')),
      },
    },
  )
  if (status !== 0 || !existsSync(path.join(output, entryFiles[target]))) {
    console.error(`${stdout}\n${stderr}`)
    console.error(`Taro did not write ${path.join(output, entryFiles[target])}: read its output above.`)
    process.exit(1)
  }
  return target === 'weapp' ? findMissingParts(output) : []
}

let missing = build()
if (missing.length > 0) {
  console.log(`webpack's cache has lost something (${missing[0]}): it is built once more without it.`)
  for (const name of readdirSync(cache).filter((name) => name.startsWith('webpack-')))
    rmSync(path.join(cache, name), { recursive: true, force: true })
  missing = build()
}
if (missing.length > 0) {
  console.error(missing.join('\n'))
  process.exit(1)
}
if (target === 'h5') {
  const { status } = spawnSync(node, [path.join(root, 'scripts/steps/write-shell.ts'), output], {
    stdio: 'inherit',
    env: childVariables(),
  })
  if (status !== 0) process.exit(1)
  writeServiceWorker(output)
  await compress(output)
}
console.log(`${path.relative(root, output)} is built (${((Date.now() - started) / 1000).toFixed(1)} s).`)
