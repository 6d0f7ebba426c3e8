// npm run generate: writes what follows from a declaration elsewhere. `--check` writes nothing and names what is stale.
// Runs under Node 24 (TypeScript).
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeEndpointMap } from './generate/endpoint-map.mjs'
import { writeFieldKinds } from './generate/field-kinds.mjs'
import { writeFolding } from './generate/folding.mjs'
import { writeRosterView } from './generate/roster-view.mjs'
import { writeWordsInSql } from './generate/words-in-sql.mjs'
import { node24, provinceCondition, root } from './steps/paths.mjs'

const provinces = 'shared/provinces'
const files = {
  ...(await writeEndpointMap()),
  ...writeWordsInSql(),
  ...writeRosterView(),
  ...writeFieldKinds(),
  ...writeFolding(),
  ...Object.assign({}, ...readdirSync(path.join(root, provinces)).map(writeProvince)),
}
for (const [file, text] of Object.entries(files)) {
  const target = path.join(root, file)
  if (readText(target) === text) continue
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else {
    console.error(`${file} is stale: run npm run generate`)
    process.exitCode = 1
  }
}

/** A process of its own for each: in one, `#province/` is one folder. */
function writeProvince(name) {
  const script = path.join(root, 'scripts/generate/province-files.mjs')
  const condition = `--conditions=${provinceCondition(name)}`
  const text = execFileSync(node24, [condition, script], { encoding: 'utf8', maxBuffer: 2 ** 24 })
  return Object.fromEntries(
    Object.entries(JSON.parse(text)).map(([file, content]) => [`${provinces}/${name}/${file}`, content]),
  )
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
