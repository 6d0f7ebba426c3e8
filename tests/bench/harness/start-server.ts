import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../processes')

/** Starts one of bench/processes as a process and returns its ready message. Its log is dropped. */
export async function startServer<Ready>(
  file: string,
  args: string[] = [],
  settings: Record<string, string> = {},
): Promise<{ ready: Ready; child: ChildProcess }> {
  const child = fork(path.join(folder, file), args, {
    env: { PATH: process.env.PATH, TRUSTED_PROXIES: '127.0.0.1', ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${file} ended before it was ready`)
  })
  const [ready] = await Promise.race([once(child, 'message'), ended])
  return { ready: ready as Ready, child }
}
