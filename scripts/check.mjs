// npm run check: everything that is known without running the app. Prints one line per check.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { check } = await import('./checks/check-all.mjs')
await check()
