import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { findFreePort } from '../../scripts/database/free-port.ts'
import type { Measure } from './harness/measure.ts'
import { absoluteRow } from './harness/row.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** How long a person waits for the page who clones the repository and starts it, and again on the next day. */
export const measure: Measure = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-clone-'))
  try {
    const started = performance.now()
    await promisify(execFile)('git', ['clone', '--quiet', `file://${root}`, folder])
    const cloned = performance.now() - started
    const first = cloned + (await startUntilPage(folder))
    return [
      absoluteRow('git clone until the page', first / 1000, 's', { atMost: 60 }),
      absoluteRow('second start', (await startUntilPage(folder)) / 1000, 's', { atMost: 5 }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Milliseconds until the page came. The server has ended by then. */
async function startUntilPage(folder: string): Promise<number> {
  const started = performance.now()
  const port = await findFreePort()
  const server = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, because npm does not pass on signals.
    detached: true,
  })
  const ended = once(server, 'exit')
  while (!(await isThere(`http://127.0.0.1:${port}/`))) {
    if (server.exitCode !== null) throw new Error('npm start ended before the page was there')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const waited = performance.now() - started
  if (server.pid !== undefined) process.kill(-server.pid)
  await ended
  return waited
}

const isThere = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
