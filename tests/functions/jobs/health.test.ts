import { expect, test } from 'vitest'
import { createApp } from '#functions/app.ts'
import { checkHealth, isHealthy } from '#functions/jobs/check-health.ts'
import { createLocalEnvironment } from '#functions/local/local-environment.ts'
import { createRuntime } from '#functions/runtime.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { readAnswer } from '../../support/functions/answer.ts'

const database = useEmbeddedSupabase()

test('a wrong SUPABASE_JWT_SECRET, with which no worker could sign in, is not healthy', async () => {
  const { environment } = createLocalEnvironment(database.current, { log: () => {} })
  const supabaseJwtSecret = 'another secret than the project has, long enough'
  const wrong = { ...environment, config: { ...environment.config, supabaseJwtSecret } }
  expect(
    await readAnswer(await createApp(createRuntime(wrong)).request('http://functions.test/api/health')),
  ).toMatchObject({ status: 503, json: { database: 'ok', storage: 'ok', workers: 'refused' } })
})

test.each(['rest', 'storage'])('a wrong token that only the %s refuses is not healthy', async (part) => {
  const { environment } = createLocalEnvironment(database.current, { log: () => {} })
  const { workers } = await checkHealth(
    createRuntime({
      ...environment,
      supabaseFetch: (input, init) => {
        const { pathname } = new URL(input instanceof Request ? input.url : input)
        const isAsked = pathname.startsWith(`/${part}/`) && /list_drafts|health\.jpg/.test(pathname)
        // As Supabase's storage answers: 400, with the code in the body.
        return isAsked
          ? Promise.resolve(
              Response.json(
                { statusCode: '403', error: 'Unauthorized', message: 'signature verification failed' },
                { status: 400 },
              ),
            )
          : environment.supabaseFetch(input, init)
      },
    }),
  )
  expect(workers).toBe('refused')
})

test('a clock that differs from the database’s, with which tokens end at once, is not healthy', async () => {
  const now = () => new Date(Date.now() + 45_000)
  const { environment } = createLocalEnvironment(database.current, { log: () => {}, now })
  expect(await checkHealth(createRuntime(environment))).toMatchObject({ database: 'ok', clock: 'wrong' })
})

test('a database without the key of its ID numbers is not healthy', async () => {
  await database.current.query(`insert into private.known_keys (name) values ('of another time')`)
  const { environment } = createLocalEnvironment(database.current, { log: () => {} })
  const health = await checkHealth(createRuntime(environment))
  await database.current.query(`delete from private.known_keys where name = 'of another time'`)
  expect(health).toMatchObject({ database: 'ok', keys: 'missing' })
  expect(isHealthy(health)).toBe(false)
})

test('a job that should have run long ago is named, and one that is not used is not', async () => {
  await database.current.query('update private.jobs set next_run_at = now()')
  await database.current.query(
    `update private.jobs set last_finished_at = now() - interval '1 hour', next_run_at = now() - interval '20 minutes'
     where name = 'expire-offers'`,
  )
  await database.current.query(
    `update private.jobs set next_run_at = now() - interval '9 days' where name = 'send-digest'`,
  )
  const { environment } = createLocalEnvironment(database.current, { log: () => {} })
  const { jobs } = await checkHealth(createRuntime(environment))
  expect(jobs.filter(({ isLate }) => isLate).map(({ name }) => name)).toEqual(['expire-offers'])
})

test('a database that answers and takes no writing is not healthy', async () => {
  const look = async () => {
    const { environment } = createLocalEnvironment(database.current, { log: () => {} })
    return readAnswer(await createApp(createRuntime(environment)).request('http://functions.test/api/health'))
  }
  expect(await look()).toMatchObject({
    status: 200,
    json: { database: 'ok', storage: 'ok', workers: 'ok', disk: 'ok', keys: 'ok', clock: 'ok' },
  })
  await database.current.query('set default_transaction_read_only = on')
  expect(await look()).toMatchObject({ status: 503, json: { database: 'unwritable', storage: 'ok' } })
})
