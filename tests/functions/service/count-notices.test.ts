import { afterAll, beforeAll, expect, test } from 'vitest'
import { attempt } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('whoever opens the app is told how many notices there are, and of none that is still to come', async () => {
  await server.supabase.query('delete from public.notices')
  await server.supabase.query(
    `insert into public.notices (title, body, published_at)
     values ('劳动节放假', '五一放假安排', now() - interval '1 day'), ('国庆节放假', '国庆放假安排', now() + interval '1 day')`,
  )
  expect((await attempt(server, 'countNotices')).json).toEqual({ count: 1 })
})
