import { createHash, randomUUID } from 'node:crypto'
import { createClient } from '@supabase/supabase-js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkFiles } from '#functions/application/attachments/check-files.ts'
import { createRuntime } from '#functions/runtime.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

const photo = Buffer.from('a photo')
const night = () => new Date('2026-12-01T02:30:00+08:00')
let server: TestServer
let wangFang: Person
let filePath: string

const filesWith = (key: string) => {
  const { url, fetch } = server.supabase
  return createClient(url, key, { accessToken: async () => key, global: { fetch } }).storage.from(
    'attachments',
  )
}

/** One night: the job is due, and all files were last looked at a day ago. */
async function runAt(now: () => Date, supabaseFetch = server.supabase.fetch) {
  await server.supabase.query(`update private.jobs set next_run_at = now() where name = 'check-files'`)
  await server.supabase.query(`update private.file_checks set checked_at = now() - interval '1 day'`)
  await checkFiles(createRuntime({ ...server.runtime.environment, now, supabaseFetch }))
  return server.supabase.query('select path, fault from private.file_checks order by path')
}

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server.supabase, 'Wang Fang')
  const attachment = {
    id: randomUUID(),
    slot: 'tuitionReceipt',
    mimeType: 'image/jpeg',
    byteSize: photo.length,
    sha256: createHash('sha256').update(photo).digest('hex'),
    fileName: '照片.jpg',
  }
  const { path } = await wangFang.call<{ path: string }>('create_attachment', { attachment })
  filePath = path
  await filesWith(wangFang.token).upload(path, photo, { contentType: 'image/jpeg' })
  await submit(wangFang, { attachments: [{ id: attachment.id, slot: attachment.slot }] })
})
beforeEach(() => server.log.splice(0))
afterAll(() => server.close())

test('Wang Fang’s photo is compared at night and not by day, and nothing is wrong with it', async () => {
  expect(await runAt(() => new Date('2026-12-01T14:30:00+08:00'))).toEqual([])
  expect(await runAt(night)).toEqual([{ path: filePath, fault: null }])
  expect(server.log).toEqual([])
})

test('a storage that does not answer blames no photo', async () => {
  const away: typeof fetch = async (input, init) =>
    String(input instanceof Request ? input.url : input).includes('/storage/')
      ? new Response('', { status: 502 })
      : server.supabase.fetch(input, init)
  await expect(runAt(night, away)).rejects.toThrow()
  expect(await server.supabase.query('select fault from private.file_checks')).toEqual([{ fault: null }])
})

test('a photo that was overwritten, and then deleted, in the console is found, and the log names nobody', async () => {
  const asStudio = filesWith(server.supabase.serviceRoleKey)
  await asStudio.upload(filePath, Buffer.from('another photo'), { contentType: 'image/jpeg', upsert: true })
  expect(await runAt(night)).toEqual([{ path: filePath, fault: '变了' }])
  await asStudio.remove([filePath])
  expect(await runAt(night)).toEqual([{ path: filePath, fault: '不见了' }])
  expect(server.log.map(({ event, cause }) => `${event}: ${cause}`)).toEqual([
    'files differ: 1 files are gone or changed',
    'files differ: 1 files are gone or changed',
  ])
  const metrics = await fetch(`${server.url}/api/metrics`, {
    headers: { authorization: `Bearer ${server.runtime.environment.config.jobsSecret}` },
  })
  expect(await metrics.text()).toContain('\nwangong_file_faults{fault="不见了"} 1\n')
})

test('a job that is not due looks at nothing', async () => {
  await server.supabase.query(
    `update private.jobs set next_run_at = now() + interval '5 minutes' where name = 'check-files'`,
  )
  await server.supabase.query('delete from private.file_checks')
  await checkFiles(server.runtime)
  expect(await server.supabase.query('select * from private.file_checks')).toEqual([])
})
