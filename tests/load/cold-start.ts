import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { median } from './closed-loop.ts'

/**
 * How long the built function takes from its import to its first answer, of /api/health in front of a Supabase that
 * answers at once, beside importing supabase-js, zod and hono; each time in a fresh Node, interleaved, medians. Measured
 * apart: the same three in one bundle, as ours is, and the platform's own Request and fetch, which Node compiles at
 * their first use whoever uses them.
 *
 *     npm run load, or: node scripts/bundle-functions.mjs && node tests/load/cold-start.ts [runs]
 */
const runs = Math.min(Number(process.argv[2] ?? 25), 200)
const root = path.resolve(import.meta.dirname, '../..')
const entry = pathToFileURL(path.join(root, '.vercel/output/functions/api.func/index.mjs')).href
const packages = ['@supabase/supabase-js', 'zod', 'hono']

const folder = mkdtempSync(path.join(tmpdir(), 'cold-start-'))
const bundle = path.join(folder, 'packages.mjs')
await build({
  stdin: {
    contents: packages.map((name, index) => `export * as part${index} from '${name}'`).join('\n'),
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  keepNames: true,
})

const askHealth = `
  const { default: handler } = await import('${entry}')
  const response = await handler.fetch(new Request('https://wangong.example/api/health'))
  if (response.status !== 200) throw new Error(await response.text())
  await response.text()`

const jobs = {
  'the three imported': {
    before: '',
    work: `await Promise.all(${JSON.stringify(packages)}.map((name) => import(name)))`,
  },
  'the three, bundled': { before: '', work: `await import('${pathToFileURL(bundle).href}')` },
  'Request and fetch': { before: '', work: `new Request('https://wangong.example/api/health')` },
  'first answer, those included': { before: '', work: askHealth },
  'first answer, those aside': { before: `new Request('https://wangong.example')`, work: askHealth },
}

/** Milliseconds of a clock and of the processor that a piece of code takes in a Node of its own. */
async function time(before: string, work: string, url: string): Promise<{ wall: number; cpu: number }> {
  const code = `${before}
    const [started, used] = [performance.now(), process.cpuUsage()]
    ${work}
    const { user, system } = process.cpuUsage(used)
    console.log('\\n' + JSON.stringify({ wall: performance.now() - started, cpu: (user + system) / 1000 }))
    process.exit(0)`
  const secret = (name: string) => `${name} of a measurement, long enough for anybody`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      SUPABASE_URL: url,
      SUPABASE_ANON_KEY: 'anon',
      SUPABASE_SERVICE_ROLE_KEY: 'service',
      SUPABASE_JWT_SECRET: secret('SUPABASE_JWT_SECRET'),
      SESSION_SECRET: secret('SESSION_SECRET'),
      JOBS_SECRET: secret('JOBS_SECRET'),
      CHOICE_SECRET: secret('CHOICE_SECRET'),
      WECHAT_APP_ID: 'wx-load',
      WECHAT_APP_SECRET: 'none',
    },
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

const server = createServer((request, response) => {
  const isDatabase = request.url?.includes('/rpc/')
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify(isDatabase ? { migration: '0', jobs: [] } : { id: 'attachments', name: 'attachments' }),
  )
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`

const measured = Object.entries(jobs).map(([name, job]) => ({
  name,
  ...job,
  wall: [] as number[],
  cpu: [] as number[],
}))
for (let run = 0; run < runs; run += 1)
  for (const { before, work, wall, cpu } of measured) {
    const times = await time(before, work, url)
    wall.push(times.wall)
    cpu.push(times.cpu)
  }
server.close()
rmSync(folder, { recursive: true })

const [reference] = measured
for (const { name, wall, cpu } of measured) {
  const share = (kind: 'wall' | 'cpu') =>
    (median(kind === 'wall' ? wall : cpu) / median(reference?.[kind] ?? [])).toFixed(2)
  console.log(
    `${name.padEnd(30)} ${median(wall).toFixed(1).padStart(6)} ms ${share('wall')}  processor ${median(cpu).toFixed(1).padStart(6)} ms ${share('cpu')}`,
  )
}
console.log('goal 1.3')
