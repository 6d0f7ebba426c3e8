// npm run check: all checks that do not run the app. Prints one line for each check.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { check } = await import('./checks/check-all.mjs')
await check()
