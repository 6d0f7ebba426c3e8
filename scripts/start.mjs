// npm start: installs and builds what is missing, then runs everything in one process under Node 24.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
// Imported only now: an old Node would fail on newer syntax before it could be told so.
const { start } = await import('./steps/start-app.mjs')
await start(process.argv.slice(2))
