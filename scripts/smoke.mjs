// npm run smoke -- https://<address>: walks what anybody may read of a deployment and says what is wrong. It changes nothing and
// signs nobody in. With --api <address> when the API is on another host than the page. It needs no install.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { walk } = await import('./smoke/walk.mjs')
const words = process.argv.slice(2)
const at = words.indexOf('--api')
const api = at === -1 ? undefined : words.splice(at, 2)[1]
if (words.length !== 1 || ![words[0], api ?? words[0]].every((word) => URL.canParse(word))) {
  console.error('Name the address: npm run smoke -- https://service.example.org')
  process.exit(2)
}
const { seen, hints, faults } = await walk(words[0], api ?? words[0])
for (const line of seen) console.log(`✓ ${line}`)
for (const line of hints) console.log(`· ${line}`)
for (const line of faults) console.log(`✗ ${line}`)
console.log(faults.length === 0 ? 'Nothing is wrong.' : `To be put right: ${faults.length}.`)
process.exitCode = faults.length === 0 ? 0 : 1
