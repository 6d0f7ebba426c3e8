// npm run backup -- --to <folder> --keys <file>: saves the data, and their keys apart from them.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { runTool } = await import('./steps/run-tool.mjs')
await runTool('supabase/backup/backup.ts')
