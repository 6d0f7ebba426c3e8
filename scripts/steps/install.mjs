import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withNeededPackages } from './needed-packages.mjs'
import { mutationsFolder, node24, root, testsFolder } from './paths.mjs'
import { runStep } from './run-step.mjs'
import { Stop } from './stop.mjs'

const readLock = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Whether node_modules holds what package-lock.json needs. npm writes the hidden lock file last, so an interrupted
 * installation has none. Packages for other machines are only in the lock file, and packages that are left out may be
 * there after `npm ci`.
 */
function isInstalled(folder) {
  const hidden = path.join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const lock = readLock(path.join(folder, 'package-lock.json'))
  const present = readLock(hidden).packages
  const same = (name) => present[name]?.version === lock.packages[name]?.version
  const needed = Object.entries(withNeededPackages(lock).packages)
    .filter(([name, { optional }]) => name !== '' && !optional)
    .map(([name]) => name)
  return Object.keys(present).every(same) && needed.every(same)
}

async function install(folder, label, flags = []) {
  if (isInstalled(folder)) return
  // The Node that runs this may be the one that the step before has replaced.
  const node = existsSync(process.execPath) ? process.execPath : node24
  await runStep(label, node, [path.join(root, 'scripts/steps/npm-ci.mjs'), folder, ...flags], {
    advice: 'Check the connection to the npm registry, then run the same command again.',
  })
}

/**
 * Installs what the app needs to run, when it is missing or older than the lock file. No package needs its scripts for
 * that, and one script asks a server of Taro's makers for a plugin.
 */
export async function installApp() {
  await install(root, 'Installing packages', ['--ignore-scripts'])
  if (existsSync(node24)) return
  throw new Stop(
    `npm has no Node 24 for this computer (${process.platform} ${process.arch}): run the app on Linux, macOS or Windows with an x64 or arm64 processor.`,
  )
}

/** Installs what only tests, checks and deployment need. */
export const installTests = () => install(testsFolder, 'Installing packages for tests and checks')

/** Installs what only planted bugs need. Its Vitest is the one of the tests, which npm would install a second time. */
export const installMutations = () =>
  install(mutationsFolder, 'Installing packages for planted bugs', ['--legacy-peer-deps'])
