// DATABASE_URL=… npm run places -- file.csv [--publish]: imports a table of places whole, or says which row is wrong.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { runTool } = await import('./steps/run-tool.mjs')
await runTool('scripts/database/import-places.ts')
