import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { provinceFolder, root } from './paths.mjs'

const skipped = new Set(['node_modules', '.swc', '.DS_Store'])

function* filesIn(entry) {
  if (!existsSync(entry)) return
  if (statSync(entry).isFile()) {
    yield entry
    return
  }
  for (const name of readdirSync(entry).sort()) {
    if (!skipped.has(name)) yield* filesIn(path.join(entry, name))
  }
}

/** A hash of names and contents of all files below the inputs, which are relative to the root. */
export function hashInputs(inputs) {
  const hash = createHash('sha256').update(provinceFolder)
  for (const input of inputs) {
    for (const file of filesIn(path.join(root, input))) {
      hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

const stampFile = (name) => path.join(root, 'dist', `${name}.stamp.json`)

/** The written files by names, sizes and the entry's time. A build by hand or a lost file makes the stamp invalid. */
function describeOutput(entry) {
  const file = path.join(root, entry)
  if (!existsSync(file)) return ''
  const hash = createHash('sha256').update(String(statSync(file).mtimeMs))
  for (const written of filesIn(path.dirname(file))) hash.update(`${written}\0${statSync(written).size}\0`)
  return hash.digest('hex')
}

/** Whether `entry` was built from exactly these inputs. */
export function isFresh({ name, inputs, entry }) {
  if (!existsSync(stampFile(name))) return false
  const stamp = JSON.parse(readFileSync(stampFile(name), 'utf8'))
  return stamp.output === describeOutput(entry) && stamp.inputs === hashInputs(inputs)
}

/** Remembers the inputs from before the build, so that a change during the build is noticed. */
export function recordBuild({ name, entry }, inputsHash) {
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile(name), JSON.stringify({ inputs: inputsHash, output: describeOutput(entry) }))
}
