// `npm ci` in a folder, in less than half its time: node scripts/steps/npm-ci.mjs <folder> [flags of npm]
// Our lock files have no addresses, because everybody has another registry. npm then reads the whole history of each of
// a thousand packages only to find the address of one file, which is most of an installation. So a copy of the lock
// file gets the addresses of this computer's registry, is installed in another folder, and its node_modules is moved
// into place when it is complete.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addAddresses } from './lock-addresses.mjs'
import { withNeededPackages } from './needed-packages.mjs'
import { childVariables } from './paths.mjs'

const [place, ...flags] = process.argv.slice(2)
const folder = path.resolve(place)
// On the same disk as its final place, so that moving it is a rename.
const staging = path.join(folder, '.cache/install')

// npm tells its scripts where it is. Without npm (`node scripts/start.mjs`) it is found by the PATH.
const { npm_execpath: npm } = process.env
function runNpm(cwd, args) {
  const options = { cwd, env: childVariables(), encoding: 'utf8' }
  const result = spawnSync(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, options)
  if (result.error) throw result.error
  return result
}
const npmCi = (cwd) => runNpm(cwd, ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...flags])

/** Prepares what npm reads: package.json, the lock file with addresses, and the packages in our own folders. */
function stage() {
  const settings = JSON.parse(runNpm(folder, ['config', 'list', '--json']).stdout)
  const lock = withNeededPackages(JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')))
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  copyFileSync(path.join(folder, 'package.json'), path.join(staging, 'package.json'))
  for (const { link, resolved } of Object.values(lock.packages))
    if (link) cpSync(path.join(folder, resolved), path.join(staging, resolved), { recursive: true })
  writeFileSync(path.join(staging, 'package-lock.json'), JSON.stringify(addAddresses(lock, settings)))
}

function moveIntoPlace() {
  const modules = path.join(folder, 'node_modules')
  rmSync(modules, { recursive: true, force: true })
  renameSync(path.join(staging, 'node_modules'), modules)
}

stage()
let result = npmCi(staging)
if (result.status === 0) moveIntoPlace()
// A registry with files at other addresses does not have them at ours, so npm must ask it for each package.
else if (/code E4\d\d/.test(result.stderr)) result = npmCi(folder)
rmSync(staging, { recursive: true, force: true })
process.stderr.write(result.stderr)
process.exitCode = result.status ?? 1
