// npm run test:mutations [-- --minutes 60] [--record] [parts]: plants bugs, one at a time, and counts those that a test notices.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { testMutations } = await import('./steps/test-mutations.mjs')
await testMutations(process.argv.slice(2))
