// npm run restore -- --from <folder> --keys <file>: fills an empty project or data folder from a backup.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { runTool } = await import('./steps/run-tool.mjs')
await runTool('supabase/backup/restore.ts')
