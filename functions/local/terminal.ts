import { province } from '#province/facts/province.ts'
import { DataFolderError } from '../../supabase/embedded/data-folder-error.ts'
import { PortUnusable } from '../http/listen.ts'
import { personas } from './personas.ts'

/** The address to open once everything runs, and a warning when other computers can reach it. */
export function welcome({ host, port, dataDir }: { host: string; port: number; dataDir: string }): string {
  const address = `http://${nameOf(host)}:${port}`
  const people = personas.map(({ name, description }) => `    ${name.padEnd(11)} ${description}`)
  return `
  ${province.product} runs.

  App (H5)         ${address}
  API docs         ${address}/api/docs
  WeChat DevTools  open the folder miniapp/ of this project: it shows dist/weapp, and any login becomes the demo worker
  Data             ${dataDir} (npm start -- --reset starts from the demo data again)

  Sign in as one of the demo people: the app asks whom when it needs to know.
${people.join('\n')}
${isLoopback(host) ? '' : warning(host)}
  Ctrl-C stops it; everything is kept.
`
}

/** The host name for a browser on this computer, for an address that is listened on. */
function nameOf(host: string): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)

const warning = (host: string) => `
  Warning: HOST is ${host}, so everybody who reaches this computer can sign in as any of these people, organizers too.
  Leave HOST out to keep it to this computer.
`

/** One sentence when we know what to do, and the whole error otherwise. */
export function explainFailedStart(error: unknown): string {
  if (error instanceof PortUnusable || error instanceof DataFolderError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
