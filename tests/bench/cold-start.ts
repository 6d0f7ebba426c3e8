import { execFile } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { bundleOptions } from '../../scripts/bundle-options.ts'
import { coldStartSize } from '../../scripts/sizes/function-sizes.ts'
import { sizeLimits } from '../../scripts/sizes/size-limits.ts'
import type { Measure } from './harness/measure.ts'
import { median } from './harness/percentiles.ts'
import { absoluteRow, comparedRow } from './harness/row.ts'
import { startServer } from './harness/start-server.ts'

const root = path.resolve(import.meta.dirname, '../..')
const entry = path.join(root, '.vercel/output/functions/api.func/index.mjs')
const referenceFolder = path.join(root, '.cache/cold-start-reference')
const threeLibraries = `export { createClient } from '@supabase/supabase-js'
export * as z from 'zod'
export { Hono } from 'hono'`

/**
 * How long the built function takes from its import to its first answer, the list of events that home asks for, in
 * front of a Supabase that answers at once, beside importing the three libraries that every such function needs, bundled in the same way; each
 * time in a fresh Node. Processor time is measured, so that other load changes little. Node's own Request and fetch,
 * which it compiles at their first use, have been used once before.
 */
export const measure: Measure = async ({ isQuick }) => {
  await build({
    ...bundleOptions,
    absWorkingDir: root,
    stdin: { contents: threeLibraries, resolveDir: root },
    outdir: referenceFolder,
  })
  const reference = path.join(referenceFolder, 'stdin.mjs')
  const supabase = await startServer<string>('empty-supabase.ts')
  const times = { first: [] as number[], libraries: [] as number[] }
  try {
    for (let run = 0; run < (isQuick ? 15 : 41); run += 1) {
      times.libraries.push(
        await timeInFreshNode(`await import('${pathToFileURL(reference)}')`, supabase.ready),
      )
      times.first.push(await timeInFreshNode(askEvents, supabase.ready))
    }
  } finally {
    supabase.child.kill()
  }
  return [
    comparedRow(
      'cold start of the built function',
      {
        value: median(times.first),
        reference: median(times.libraries),
        unit: 'ms',
        against: 'importing supabase-js, zod and hono',
      },
      { atMost: 1.3 },
    ),
    absoluteRow('entry of the built function, gzip', coldStartSize(entry), 'KB', {
      atMost: sizeLimits.functionsEntry.most,
    }),
  ]
}

/** Vercel's launcher has an HTTP server running before it imports the handler. */
const serve = `
  const { createServer, get } = await import('node:http')
  let handler = (request, response) => response.end()
  const server = createServer((request, response) => handler(request, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const ask = () => new Promise((resolve, reject) =>
    get({ host: '127.0.0.1', port: server.address().port, path: '/api/events' }, (response) =>
      response.resume().on('end', () => resolve(response.statusCode)),
    ).on('error', reject))
  await ask()`

const askEvents = `
  handler = (await import('${pathToFileURL(entry)}')).default
  const status = await ask()
  if (status !== 200) throw new Error('answered ' + status)`

async function timeInFreshNode(work: string, supabaseUrl: string): Promise<number> {
  const code = `${serve}
    await (await fetch(new Request(process.env.SUPABASE_URL))).text()
    const before = process.cpuUsage()
    ${work}
    const { user, system } = process.cpuUsage(before)
    console.log('\\n' + (user + system) / 1000)
    process.exit(0)`
  const secret = (name: string) => `${name} of a measurement, long enough for anybody`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    env: {
      PATH: process.env.PATH,
      SUPABASE_URL: supabaseUrl,
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
  return Number(stdout.trim().split('\n').at(-1))
}
