import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { listen } from '#functions/http/listen.ts'
import { welcome } from '#functions/local/terminal.ts'
import { findFreePort } from '../../../scripts/database/free-port.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const server of running) server.kill('SIGKILL')
})

const config = {
  SUPABASE_URL: 'http://127.0.0.1:9',
  SUPABASE_ANON_KEY: 'anon',
  SUPABASE_SERVICE_ROLE_KEY: 'service',
  SUPABASE_JWT_SECRET: 'j'.repeat(40),
  SESSION_SECRET: 's'.repeat(40),
  JOBS_SECRET: 'b'.repeat(40),
  CHOICE_SECRET: 'c'.repeat(40),
  WECHAT_APP_ID: 'wx0',
  WECHAT_APP_SECRET: 'secret',
}

/** Starts the server of a Node host and waits for its first line. */
async function startServer(more: Record<string, string>) {
  const node = path.join(root, 'node_modules/.bin/node')
  const server = spawn(node, [path.join(root, 'functions/server.ts')], {
    env: { PATH: process.env.PATH, ...config, ...more },
  })
  running.add(server)
  const said = await new Promise<string>((resolve) => {
    server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    server.stderr.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
  })
  return { said, stop: () => server.kill('SIGTERM') }
}

const answers = (host: string, port: number) =>
  fetch(`http://${host}:${port}/api/docs`).then(
    ({ ok }) => ok,
    () => false,
  )

describe('the server of a Node host', () => {
  test('listens on this computer alone, where a proxy stands, unless it is told otherwise', async () => {
    const port = await findFreePort()
    const { said, stop } = await startServer({ PORT: String(port) })
    expect(said).toBe(`Listening on 127.0.0.1, port ${port}`)
    expect(await answers('127.0.0.1', port)).toBe(true)
    // On Linux every address that begins with 127 is this computer. A server that listens on all addresses answers on
    // this one too.
    expect(await answers('127.0.0.2', port)).toBe(false)
    stop()
  })

  test.each(['192.0.2.1', 'nowhere.invalid'])(
    'listens where HOST says, and says when that is not here: %s',
    async (HOST) => {
      const { said } = await startServer({ PORT: String(await findFreePort()), HOST })
      expect(said).toBe(
        `HOST is "${HOST}", which is no address of this computer: leave it out, or set it to 0.0.0.0 to listen on all of them.`,
      )
    },
  )

  test('does not start with invalid proxies', async () => {
    const { said } = await startServer({ PORT: '1', TRUSTED_PROXIES: '10.0.0.1, the proxy' })
    expect(said).toBe(
      'TRUSTED_PROXIES names "the proxy", which is no address and no range such as 10.0.0.0/8.',
    )
  })
})

test('every server listens on this computer only unless told otherwise', async () => {
  const { port, close } = await listen({ fetch: () => new Response('here') }, 0)
  expect(await answers('127.0.0.1', port)).toBe(true)
  expect(await answers('127.0.0.2', port)).toBe(false)
  await close()
})

describe('npm start', () => {
  test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('warns of nothing on %s', (host) => {
    expect(welcome({ host, port: 8787, dataDir: '.data' })).not.toContain('Warning')
  })

  test.each(['0.0.0.0', '::', '192.168.1.20', 'office.example'])(
    'warns that everybody in the network can sign in as an organizer on %s',
    (host) => {
      const said = welcome({ host, port: 8787, dataDir: '.data' })
      expect(said).toContain(
        `Warning: HOST is ${host}, so everybody who reaches this computer can sign in as any of these people, organizers too.`,
      )
    },
  )
})
