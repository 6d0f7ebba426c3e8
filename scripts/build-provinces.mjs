// npm run build:provinces [-- h5|weapp] [names]: builds the app of every province, each into dist/provinces/<name>/<target>,
// and refuses a build in which another province's name is left.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { childVariables, node24, root } from './steps/paths.mjs'

const all = readdirSync(path.join(root, 'shared/provinces'))
const asked = process.argv.slice(2)
const targets = ['h5', 'weapp'].filter((target) => asked.includes(target) || !asked.some(isTarget))
const provinces = all.filter((name) => asked.includes(name) || !asked.some((word) => all.includes(word)))

for (const name of provinces) for (const target of targets) await build(name, target)

async function build(name, target) {
  const output = path.join(root, 'dist/provinces', name, target)
  const { status } = spawnSync(
    node24,
    [path.join(root, 'scripts/build-miniapp.mjs'), target, `--output=${output}`],
    { cwd: root, stdio: 'inherit', env: { ...childVariables(name), PROVINCE: name } },
  )
  if (status !== 0) process.exit(status ?? 1)
  for (const other of all.filter((one) => one !== name)) await refuseNameOf(other, output)
}

async function refuseNameOf(other, output) {
  const { province } = await import(path.join(root, 'shared/provinces', other, 'facts/province.ts'))
  const words = [province.name, `${province.shortName}省`, province.product]
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|html|json|wxml)$/.test(entry.name)) continue
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8')
    const found = words.find((word) => text.includes(word))
    if (!found) continue
    console.error(`${path.join(entry.parentPath, entry.name)} names “${found}”, which is another province's.`)
    process.exit(1)
  }
}

function isTarget(word) {
  return word === 'h5' || word === 'weapp'
}
