import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, testsFolder } from './paths.mjs'
import { runStep } from './run-step.mjs'

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes the hidden lock file last, so an
 * interrupted installation has none; packages for other machines are in the lock file alone.
 */
function isInstalled(folder) {
  const hidden = path.join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = readPackages(path.join(folder, 'package-lock.json'))
  const present = readPackages(hidden)
  const same = (name) => present[name]?.version === wanted[name]?.version
  const isNeeded = (name) => name !== '' && !wanted[name].optional
  return Object.keys(present).every(same) && Object.keys(wanted).filter(isNeeded).every(same)
}

async function install(folder, label) {
  if (isInstalled(folder)) return
  await runStep(label, process.execPath, [path.join(root, 'scripts/steps/npm-ci.mjs'), folder], {
    advice: 'Check the connection to the npm registry, then run the same command again.',
  })
}

/** Installs what the app needs to run, when it is missing or older than the lock file. */
export const installApp = () => install(root, 'Installing packages')

/** Installs what only tests, checks and deployment need. */
export const installTests = () => install(testsFolder, 'Installing packages for tests and checks')
