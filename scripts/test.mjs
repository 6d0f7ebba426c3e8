// npm test [-- what to run]: installs and builds what the tests need, then runs them. It works on a fresh clone.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { test } = await import('./steps/test-app.mjs')
await test(process.argv.slice(2))
