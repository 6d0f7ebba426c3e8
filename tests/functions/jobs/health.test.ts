import { expect, test } from 'vitest'
import { createApp } from '#functions/app.ts'
import { checkHealth } from '#functions/jobs/check-health.ts'
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

test('a database that answers and takes no writing is not healthy', async () => {
  const look = async () => {
    const { environment } = createLocalEnvironment(database.current, { log: () => {} })
    return readAnswer(await createApp(createRuntime(environment)).request('http://functions.test/api/health'))
  }
  expect(await look()).toMatchObject({
    status: 200,
    json: { database: 'ok', storage: 'ok', workers: 'ok', disk: 'ok' },
  })
  await database.current.query('set default_transaction_read_only = on')
  expect(await look()).toMatchObject({ status: 503, json: { database: 'unwritable', storage: 'ok' } })
})
