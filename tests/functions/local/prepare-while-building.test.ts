import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'prepare-test-'))
const running = new Set<ChildProcess>()

afterAll(() => {
  for (const server of running) server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Starts the server as `npm start` does while it builds. */
async function startUnbuilt(name: string) {
  const port = await findFreePort()
  const dataDir = path.join(folder, name)
  const server = spawn(
    path.join(root, 'node_modules/.bin/node'),
    [path.join(root, 'functions/local/start.ts')],
    {
      env: { ...process.env, NODE_ENV: 'development', PORT: String(port), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  running.add(server)
  const output: Buffer[] = []
  server.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  server.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
  return {
    server,
    isPreparing: () => existsSync(dataDir) && readdirSync(dataDir).length > 0,
    said: () => Buffer.concat(output).toString(),
    answers: () =>
      fetch(`http://127.0.0.1:${port}/api/health`).then(
        (response) => response.ok,
        () => false,
      ),
  }
}

test('the server prepares its data while the app is built, and listens when it is', async () => {
  const { server, isPreparing, said, answers } = await startUnbuilt('built')
  await vi.waitUntil(isPreparing, { timeout: 30_000 })
  expect(await answers()).toBe(false)
  server.send('built')
  await vi.waitUntil(() => said().includes('Ctrl-C'), { timeout: 30_000 })
  expect(await answers()).toBe(true)
})

test('the server ends without a word when the app could not be built', async () => {
  const { server, said } = await startUnbuilt('unbuilt')
  server.disconnect()
  const [code] = await once(server, 'exit')
  expect(code).toBe(1)
  expect(said()).toBe('')
})
