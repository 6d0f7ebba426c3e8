import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../../../scripts/database/free-port.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** What `npm start` serves, with its own demo data, in its own process on a free port. */
export async function startLocalApp(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bench-app-'))
  const port = await findFreePort()
  const server = spawn(process.execPath, [path.join(root, 'functions/local/start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'development' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(server, 'exit')
  const url = `http://127.0.0.1:${port}`
  while ((await healthOf(url)) !== 200) {
    if (server.exitCode !== null) throw new Error('the app ended before it was ready')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = async () => {
    server.kill()
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url, stop }
}

const healthOf = (url: string) =>
  fetch(`${url}/api/health`).then(
    ({ status }) => status,
    () => 0,
  )
