// npm run generate: writes what follows from a declaration elsewhere. `--check` writes nothing and names what is stale.
// Runs under Node 24 (TypeScript).
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeEndpointMap } from './generate/endpoint-map.mjs'
import { writeServiceCards } from './generate/service-cards.mjs'
import { writeWordsInSql } from './generate/words-in-sql.mjs'
import { root } from './steps/paths.mjs'

const files = { ...(await writeEndpointMap()), ...writeServiceCards(), ...writeWordsInSql() }
for (const [file, text] of Object.entries(files)) {
  const target = path.join(root, file)
  if (readText(target) === text) continue
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else {
    console.error(`${file} is stale: run npm run generate`)
    process.exitCode = 1
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
