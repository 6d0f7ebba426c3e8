// Prints the size of each part of the app and fails when one is too large. Runs under Node 24 (TypeScript).
import { existsSync } from 'node:fs'
import path from 'node:path'
import { h5Sizes } from './sizes/h5-sizes.ts'
import { sizeLimits } from './sizes/size-limits.ts'
import { weappSizes } from './sizes/weapp-sizes.ts'
import { root } from './steps/paths.mjs'

let failed = false
function report(name, size, { most, goal }) {
  const tooHeavy = size > most
  failed ||= tooHeavy
  const missed = goal === undefined || size <= goal ? '' : `  goal ${goal}`
  console.log(
    `${name.padEnd(32)} ${size.toFixed(1).padStart(7)} KB of ${most}${tooHeavy ? '  too heavy' : missed}`,
  )
}

const dist = path.join(root, 'dist')
if (!existsSync(path.join(dist, 'weapp/app.json'))) {
  console.error('dist/weapp is not built: run npm run build:weapp first.')
  process.exit(1)
}
const { all, main, subpackages } = weappSizes(path.join(dist, 'weapp'))
report('weapp main package', main, sizeLimits.weappMain)
for (const [folder, size] of subpackages) report(`weapp ${folder}`, size, sizeLimits.weappSubpackage)
report('weapp, all packages', all, sizeLimits.weappAll)

if (existsSync(path.join(dist, 'h5/index.html'))) {
  const { beforeAnyPage, withPage } = h5Sizes(path.join(dist, 'h5'), 'packages/application/fill/fill')
  report('h5 scripts before any page, gzip', beforeAnyPage, sizeLimits.h5BeforeAnyPage)
  report('h5 scripts of a form, gzip', withPage, sizeLimits.h5Form)
}
process.exit(failed ? 1 : 0)
