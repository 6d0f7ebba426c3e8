import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

/** Runs code of the functions in its own Node process, with our clients in front of a Supabase that answers null. */
async function run(code: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { createRuntime } from '#functions/runtime.ts'
       import { connectAsAnyone, connectAsWorker } from '#functions/database/worker-database.ts'
       const sent = []
       const supabaseFetch = async (input, init) => {
         sent.push({ url: String(input), ...Object.fromEntries(new Headers(init.headers)) })
         return Response.json(null)
       }
       const config = {
         supabaseUrl: 'https://supabase.test',
         supabaseAnonKey: 'the anon key',
         supabaseServiceRoleKey: 'the service key',
         supabaseJwtSecret: 'j'.repeat(32),
         wechatApiBase: 'https://wechat.test',
       }
       const runtime = createRuntime({ config, supabaseFetch, now: () => new Date() })
       ${code}
       process.stdout.write(JSON.stringify(sent))`,
    ],
    { cwd: root, timeout: 20_000 },
  )
  return JSON.parse(stdout)
}

test('a process that has called Supabase and has nothing left to do ends', async () => {
  const sent = await run(`
    globalThis.WebSocket = class { constructor() { throw new Error('opened') } }
    await connectAsAnyone(runtime).call('list_events', {})
    await runtime.service.storage.isReachable()`)
  expect(sent).toHaveLength(2)
})

test('anybody shows the key of anybody, a worker a token of a minute, and the service its own key', async () => {
  const sent = await run(`
    await connectAsAnyone(runtime).call('list_events', {})
    await connectAsWorker(runtime, 'wang-fang').call('get_me', {})
    await runtime.service.database.call('get_health', {})`)
  expect(sent).toEqual([
    expect.objectContaining({
      url: 'https://supabase.test/rest/v1/rpc/list_events',
      apikey: 'the anon key',
      authorization: 'Bearer the anon key',
      'content-profile': 'api',
    }),
    expect.objectContaining({
      apikey: 'the anon key',
      authorization: expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/),
      'content-profile': 'api',
    }),
    expect.objectContaining({ apikey: 'the service key', authorization: 'Bearer the service key' }),
  ])
  const { authorization } = Object(Array.isArray(sent) ? sent[1] : undefined)
  const claims = JSON.parse(Buffer.from(String(authorization).split('.')[1] ?? '', 'base64url').toString())
  expect(claims).toMatchObject({ role: 'authenticated', sub: 'wang-fang' })
  expect(claims.exp - claims.iat).toBe(60)
})
