import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen, type RunningServer } from '#functions/http/listen.ts'
import { createStaticApp } from '#functions/local/static-app.ts'
import { findFreePort } from '../../scripts/database/free-port.ts'
import type { EmbeddedSupabase } from '../../supabase/embedded/lite.ts'
import { startEmbeddedSupabase } from '../../supabase/embedded/start.ts'
import { makeDataFolder } from '../support/database/prepared-data-folder.ts'

const root = path.resolve(import.meta.dirname, '../..')
const jobsSecret = 'a-jobs-secret-that-only-this-test-knows-about'
let dataDir: string
let h5: string
let supabase: EmbeddedSupabase
let project: RunningServer
let functions: ChildProcess
let api: string

/** The functions as on a Node host (`NODE_ENV=production`), in front of a Supabase on this computer. */
beforeAll(async () => {
  dataDir = await makeDataFolder({ demo: true })
  supabase = await startEmbeddedSupabase({ dataDir })
  project = await listen({ fetch: (request) => supabase.fetch(request) }, 0)
  const port = await findFreePort()
  api = `http://127.0.0.1:${port}`
  functions = spawn(path.join(root, 'node_modules/.bin/node'), [path.join(root, 'functions/server.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      SUPABASE_URL: `http://127.0.0.1:${project.port}`,
      SUPABASE_ANON_KEY: supabase.anonKey,
      SUPABASE_SERVICE_ROLE_KEY: supabase.serviceRoleKey,
      SUPABASE_JWT_SECRET: supabase.jwtSecret,
      SESSION_SECRET: 'a-session-secret-that-only-this-test-knows',
      JOBS_SECRET: jobsSecret,
      CHOICE_SECRET: 'a-secret-of-mutual-choice-that-only-this-test-knows',
      WECHAT_APP_ID: 'wx0000000000000000',
      WECHAT_APP_SECRET: 'secret-of-no-app-at-all',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => functions.stdout?.once('data', resolve))
  await fetch(`${api}/api/jobs`, { method: 'POST', headers: { authorization: `Bearer ${jobsSecret}` } })
  h5 = mkdtempSync(path.join(tmpdir(), 'wangong-h5-'))
  mkdirSync(path.join(h5, 'js'))
  const page = readFileSync(path.join(root, 'miniapp/src/index.html'), 'utf8')
  writeFileSync(
    path.join(h5, 'index.html'),
    page
      .replace(/"\n\s+content="default-src/, '" content="default-src')
      .replace('</head>', '<script defer src="/js/app.js"></script></head>'),
  )
  writeFileSync(path.join(h5, 'js/app.js'), '')
})
afterAll(async () => {
  functions.kill('SIGKILL')
  await project.close()
  await supabase.close()
  for (const folder of [dataDir, h5]) rmSync(folder, { recursive: true, force: true })
})

/** The page and the API under one address, as a proxy serves them. `disturb` may answer first, or change an answer. */
async function smoke(
  disturb: (request: Request, pass: () => Promise<Response>) => Promise<Response> | Response,
) {
  const front = new Hono()
  front.all('/api/*', (c) => {
    const { pathname, search } = new URL(c.req.url)
    return fetch(new Request(`${api}${pathname}${search}`, c.req.raw))
  })
  front.route('/', createStaticApp(h5))
  const proxy = await listen(
    { fetch: async (request) => disturb(request, async () => front.fetch(request)) },
    0,
  )
  const printed = await new Promise<string>((resolve) => {
    const script = path.join(root, 'scripts/smoke.mjs')
    execFile(process.execPath, [script, `http://127.0.0.1:${proxy.port}`], (error, stdout, stderr) =>
      resolve(`${stdout}${stderr}exit ${error?.code ?? 0}`),
    )
  })
  await proxy.close()
  return printed
}

const pathOf = (request: Request) => new URL(request.url).pathname
const withHeaders = (answer: Response, headers: Record<string, string>) =>
  new Response(answer.body, {
    status: answer.status,
    headers: { ...Object.fromEntries(answer.headers), ...headers },
  })

const pageAnswer = () =>
  new Response(readFileSync(path.join(h5, 'index.html')), { headers: { 'content-type': 'text/html' } })

test('finds nothing wrong with a production start', async () => {
  const printed = await smoke((_, pass) => pass())
  expect(printed).toMatch(/Nothing is wrong\.\nexit 0$/)
  expect(printed).not.toContain('✗')
  expect(printed).toContain("database, storage and workers' tokens are well")
  expect(printed).toContain('closed to strangers')
  expect(printed).toContain('No SMS gateway is set')
})

describe('says what is wrong when', () => {
  test.each<[string, Parameters<typeof smoke>[0], string]>([
    [
      'the proxy answers the page below /api',
      (request, pass) => (pathOf(request).startsWith('/api') ? pageAnswer() : pass()),
      '/api/health is not answered by our functions (200, text/html)',
    ],
    [
      'tokens of workers are refused',
      async (request, pass) =>
        pathOf(request) === '/api/health'
          ? Response.json({ ...Object(await (await pass()).json()), workers: 'refused' }, { status: 503 })
          : pass(),
      'SUPABASE_JWT_SECRET is not a key of this project',
    ],
    [
      'jobs do not run',
      async (request, pass) => {
        if (pathOf(request) !== '/api/health') return pass()
        const health = Object(await (await pass()).json())
        const jobs = health.jobs.map((job: object) => ({
          ...job,
          isLate: true,
        }))
        return Response.json({ ...health, jobs })
      },
      'did not run when they should',
    ],
    [
      'the policy of the page is lost',
      async (_, pass) => {
        const answer = await pass()
        if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer
        const page = (await answer.text()).replace(/<meta[^>]+Content-Security-Policy[^>]+>/, '')
        return new Response(page, { headers: { 'content-type': 'text/html' } })
      },
      'The page has no Content-Security-Policy that keeps foreign scripts out',
    ],
    [
      'every site may read the API',
      async (request, pass) =>
        withHeaders(await pass(), { 'access-control-allow-origin': request.headers.get('origin') ?? '*' }),
      'Pages of every other site may read the API',
    ],
    [
      'shared addresses do not open',
      (request, pass) =>
        pathOf(request).startsWith('/packages') ? new Response('', { status: 404 }) : pass(),
      'A shared address within the page does not open',
    ],
    [
      'it is npm start',
      (request, pass) => (pathOf(request).startsWith('/development') ? Response.json({ code: 'x' }) : pass()),
      'signs everybody in as a demo person',
    ],
    [
      'the clock is wrong',
      async (_, pass) => withHeaders(await pass(), { date: new Date(Date.now() - 600_000).toUTCString() }),
      "The server's clock is 60",
    ],
    [
      'the catalog is empty',
      (request, pass) => (pathOf(request) === '/api/service-settings' ? Response.json([]) : pass()),
      'is empty: apply the migrations with --include-seed',
    ],
  ])('%s', async (_, disturb, sentence) => {
    const printed = await smoke(disturb)
    expect(printed).toContain(sentence)
    expect(printed).toMatch(/To be put right: \d\.\nexit 1$/)
  })

  test('nobody is there', async () => {
    const script = path.join(root, 'scripts/smoke.mjs')
    const address = `http://127.0.0.1:${await findFreePort()}`
    const printed = await new Promise<string>((resolve) => {
      execFile(process.execPath, [script, address], (_, stdout) => resolve(stdout))
    })
    expect(printed).toContain(`${address} cannot be reached (ECONNREFUSED)`)
  })
})
