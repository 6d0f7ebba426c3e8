import { expect, test } from 'vitest'
import { createApp } from '#functions/app.ts'
import { createLocalEnvironment } from '#functions/local/local-environment.ts'
import { createRuntime } from '#functions/runtime.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { readAnswer } from '../../support/functions/answer.ts'

const database = useEmbeddedSupabase()

test('a database that answers and takes no writing is not healthy', async () => {
  const look = async () => {
    const { environment } = createLocalEnvironment(database.current, { log: () => {} })
    return readAnswer(await createApp(createRuntime(environment)).request('http://functions.test/api/health'))
  }
  expect(await look()).toMatchObject({ status: 200, json: { database: 'ok', storage: 'ok', disk: 'ok' } })
  await database.current.query('set default_transaction_read_only = on')
  expect(await look()).toMatchObject({ status: 503, json: { database: 'unwritable', storage: 'ok' } })
})
