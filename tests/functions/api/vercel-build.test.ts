import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fontFiles } from '#functions/application/paper/paper-fonts.ts'
import { startEmbeddedSupabase } from '../../../supabase/embedded/start.ts'
import { samplePdf } from '../../support/functions/sample-files.ts'

const output = path.resolve(import.meta.dirname, '../../../.vercel/output')
const folder = path.join(output, 'functions/api.func')
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Imports the built handler in a new Node process, as a cold start does, serves it as Vercel does, and prints its
 * answers.
 */
const client = `
  const { default: handler } = await import(process.argv[1])
  const { createServer } = await import('node:http')
  const server = createServer(handler)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answers = []
  for (const path of process.argv.slice(2)) {
    const response = await fetch('http://127.0.0.1:' + server.address().port + path)
    answers.push({ status: response.status, type: response.headers.get('content-type'), body: await response.json() })
  }
  // Leaving at once would cut off what does not fit into the pipe.
  process.stdout.write('answers:' + JSON.stringify(answers), () => process.exit(0))
`

async function coldStart(config: Record<string, string>, paths: string[]) {
  const entry = pathToFileURL(path.join(folder, readJson(path.join(folder, '.vc-config.json')).handler)).href
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', client, '--', entry, ...paths],
    { env: { PATH: process.env.PATH, VERCEL: '1', ...config } },
  )
  return JSON.parse(stdout.slice(stdout.indexOf('answers:') + 'answers:'.length))
}

const config = (supabase: { url: string; jwtSecret: string; anonKey: string; serviceRoleKey: string }) => ({
  SUPABASE_URL: supabase.url,
  SUPABASE_ANON_KEY: supabase.anonKey,
  SUPABASE_SERVICE_ROLE_KEY: supabase.serviceRoleKey,
  SUPABASE_JWT_SECRET: supabase.jwtSecret,
  SESSION_SECRET: 'a-session-secret-that-only-this-test-knows',
  JOBS_SECRET: 'a-jobs-secret-that-only-this-test-knows-about',
  CHOICE_SECRET: 'a-secret-of-mutual-choice-that-only-this-test-knows',
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: 'secret-of-no-app-at-all',
})

const nowhere = config({
  url: 'http://127.0.0.1:9',
  jwtSecret: 'a-signing-secret-that-only-this-test-knows',
  anonKey: 'anon',
  serviceRoleKey: 'service',
})

describe('what `vercel build` wrote', () => {
  test('sends every path below /api to one Node 24 function', () => {
    const { routes } = readJson(path.join(output, 'config.json'))
    expect(routes[0].dest).toBe('/api')
    const first = new RegExp(routes[0].src)
    expect(['/api', '/api/health', '/api/events/1/signups'].filter((one) => !first.test(one))).toEqual([])
    expect(['/', '/apiary', '/index.html'].filter((one) => first.test(one))).toEqual([])
    expect(readJson(path.join(folder, '.vc-config.json'))).toMatchObject({ runtime: 'nodejs24.x' })
  })

  test('answers with its OpenAPI document, and a problem where there is nothing', async () => {
    const [document, nothing] = await coldStart(nowhere, ['/api/openapi.json', '/api/nothing-here'])
    expect(document).toMatchObject({ status: 200, body: { openapi: expect.stringMatching(/^3\.1/) } })
    expect(Object.keys(document.body.paths)).toContain('/api/health')
    expect(nothing).toMatchObject({
      status: 404,
      type: expect.stringContaining('application/problem+json'),
      body: { code: 'not_found' },
    })
  })

  test('finds the fonts of a paper beside itself', () => {
    const require = createRequire(path.join(folder, 'index.mjs'))
    for (const file of Object.values(fontFiles))
      expect(require.resolve(file)).toBe(path.join(folder, 'node_modules', file))
  })

  test('reads a file in a thread whose script lies beside it', async () => {
    const thread = new Worker(path.join(folder, 'file-worker.mjs'), {
      workerData: new Uint8Array(samplePdf()),
    })
    const [result] = await once(thread, 'message')
    expect(result).toMatchObject({ mimeType: 'application/pdf' })
    await thread.terminate()
  })

  test('says that the database is down when nobody answers there', async () => {
    const [health] = await coldStart(nowhere, ['/api/health'])
    expect(health).toMatchObject({ status: 503, body: { database: 'down', storage: 'down' } })
  })

  test('does not start with a secret that stands in public documents', async () => {
    const published = 'super-secret-jwt-token-with-at-least-32-characters-long'
    await expect(coldStart({ ...nowhere, SUPABASE_JWT_SECRET: published }, ['/api/health'])).rejects.toThrow(
      /Production refuses to start/,
    )
  })
})

describe('what `vercel build` wrote, in front of a Supabase', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'vercel-build-'))
  let close: () => Promise<unknown>
  let supabaseConfig: Record<string, string>

  beforeAll(async () => {
    const supabase = await startEmbeddedSupabase({ dataDir, demo: false })
    const server = serve({
      fetch: (request: Request) => supabase.fetch(request),
      port: 0,
      hostname: '127.0.0.1',
    })
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    supabaseConfig = config({ ...supabase, url: `http://127.0.0.1:${port}` })
    close = async () => {
      await new Promise((resolve) => server.close(resolve))
      await supabase.close()
    }
  })

  afterAll(async () => {
    await close()
    rmSync(dataDir, { recursive: true })
  })

  test('is healthy, and shows the events to anybody', async () => {
    const [health, events] = await coldStart(supabaseConfig, ['/api/health', '/api/events'])
    expect(health).toMatchObject({ status: 200, body: { database: 'ok', storage: 'ok' } })
    expect(events).toMatchObject({ status: 200, body: [] })
  })
})
