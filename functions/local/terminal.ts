import { DataFolderError } from '../../supabase/embedded/data-folder-error.ts'
import { PortUnusable } from '../http/listen.ts'
import { personas } from './personas.ts'

/** Where to look, once everything runs. */
export function welcome(port: number, dataDir: string): string {
  const people = personas.map(({ name, description }) => `    ${name.padEnd(11)} ${description}`)
  return `
  皖工服务 runs.

  App (H5)         http://localhost:${port}
  API docs         http://localhost:${port}/api/docs
  WeChat DevTools  open the folder miniapp/ of this project: it shows dist/weapp, and any login becomes the demo worker
  Data             ${dataDir} (npm start -- --reset starts from the demo data again)

  Sign in as one of the demo people: the app asks whom when it needs to know.
${people.join('\n')}

  Ctrl-C stops it; everything is kept.
`
}

/** One sentence where we know what to do, everything we know where we do not. */
export function explainFailedStart(error: unknown): string {
  if (error instanceof PortUnusable || error instanceof DataFolderError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
