import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as z from '#shared/zod.ts'
import { endpoints } from '../../support/functions/endpoints.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'local-mode-test-'))
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

/** Starts local mode as `npm start` does and waits until it runs or has ended. */
async function start(variables: Record<string, string>, args: string[] = []) {
  const node = path.join(root, 'node_modules/.bin/node')
  const server = spawn(node, [path.join(root, 'functions/local/start.ts'), ...args], {
    env: { ...process.env, NODE_ENV: 'development', ...variables },
  })
  running.add(server)
  let output = ''
  const isOver = new Promise<number | null>((resolve) =>
    server.once('exit', (code) => {
      running.delete(server)
      resolve(code)
    }),
  )
  const isReady = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Ctrl-C')) resolve()
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
  })
  await Promise.race([isReady, isOver])
  return {
    output: () => output,
    exitCode: isOver,
    stop: async (signal: NodeJS.Signals) => {
      server.kill(signal)
      return isOver
    },
  }
}

async function signInAs(url: string, persona: string) {
  const post = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const { code } = z.parse(
    z.object({ code: z.string() }),
    await (await post('/development/wechat-code', { persona })).json(),
  )
  return z.parse(endpoints.createSession.response, await (await post('/api/sessions', { code })).json())
}

describe('local mode', () => {
  test('says where to look, signs demo people and nobody else in, and keeps everything over a restart', async () => {
    const port = await findFreePort()
    const url = `http://localhost:${port}`
    const variables = { PORT: String(port), DATA_DIR: path.join(folder, 'data') }

    const first = await start(variables)
    expect(first.output()).toContain(url)
    expect(first.output()).toContain('/api/docs')
    const worker = await signInAs(url, 'worker')
    const organizer = await signInAs(url, 'organizer')
    expect(worker.me.isOrganizer).toBe(false)
    expect(organizer.me.isOrganizer).toBe(true)
    for (const body of ['{"persona":"administrator"}', '{}', 'nonsense']) {
      const refused = await fetch(`${url}/development/wechat-code`, { method: 'POST', body })
      expect(refused.status).toBe(404)
    }
    const events = await (await fetch(`${url}/api/events`)).json()
    expect(await first.stop('SIGINT')).toBe(0)

    const second = await start(variables)
    expect((await signInAs(url, 'worker')).me.workerId).toBe(worker.me.workerId)
    const kept = await fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${worker.token}` } })
    expect(kept.status).toBe(200)
    expect(await (await fetch(`${url}/api/events`)).json()).toEqual(events)
    expect(await second.stop('SIGTERM')).toBe(0)

    const third = await start(variables, ['--reset'])
    expect((await signInAs(url, 'worker')).me.workerId).not.toBe(worker.me.workerId)
    expect(await third.stop('SIGINT')).toBe(0)
  }, 90_000)

  test('says in one sentence what to do about a taken port or a folder that is none', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const address = holder.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const taken = await start({ PORT: String(port), DATA_DIR: path.join(folder, 'taken') })
    holder.close()
    expect(await taken.exitCode).toBe(1)
    expect(taken.output().trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} is taken`)])

    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    const unusable = await start({ PORT: String(await findFreePort()), DATA_DIR: file })
    expect(await unusable.exitCode).toBe(1)
    expect(unusable.output().trim().split('\n')).toEqual([expect.stringContaining(file)])
  }, 60_000)
})
