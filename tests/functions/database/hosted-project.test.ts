import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connectWorkerStorage } from '#functions/database/worker-database.ts'
import type { SigningKey } from '#functions/foundation/signing-key.ts'
import {
  createHostedProject,
  type HostedProject,
  storageRefusal,
} from '../../support/functions/hosted-project.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { sampleJpeg } from '../../support/functions/sample-files.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let project: HostedProject
let server: TestServer
let wangFang: Phone
let photo: string

async function start(signingKey: (project: HostedProject) => SigningKey) {
  const made: HostedProject[] = []
  const running = await startTestServer({
    project: async (supabase) => {
      const hosted = await createHostedProject(supabase)
      made.push(hosted)
      const { fetch, publishableKey, secretKey } = hosted
      const keys = { supabaseAnonKey: publishableKey, supabaseServiceRoleKey: secretKey }
      return { fetch, config: { ...keys, supabaseJwtSecret: signingKey(hosted) } }
    },
  })
  return { running, made }
}

beforeAll(async () => {
  const { running, made } = await start(({ signingKey }) => signingKey)
  server = running
  for (const hosted of made) project = hosted
  wangFang = await signIn(server, 'wang-fang')
  photo = crypto.randomUUID()
  expect((await wangFang.upload('idCardPhotos', sampleJpeg(), { id: photo })).status).toBe(200)
})
afterEach(() => project.refuseStorage(undefined))
afterAll(() => server.close())

const look = () => wangFang.attempt('getAttachment', { params: { id: photo } })
const readHealth = async (of: TestServer) => (await fetch(`${of.url}/api/health`)).json()

describe('a project with an imported signing key and today’s keys', () => {
  test('lets Wang Fang upload, repeat the upload and look at her photo, and is healthy', async () => {
    expect((await wangFang.upload('idCardPhotos', sampleJpeg(), { id: photo })).status).toBe(200)
    expect((await look()).status).toBe(200)
    expect(await readHealth(server)).toMatchObject({ database: 'ok', storage: 'ok', workers: 'ok' })
  })

  test('refuses tokens that name no key, and health says so', async () => {
    const { running: other } = await start(({ signingKey: { kid: _kid, ...key } }) => ({
      ...key,
      kid: 'another',
    }))
    expect(await readHealth(other)).toMatchObject({ database: 'ok', workers: 'refused' })
    await other.close()
  })
})

describe('Wang Fang is told that her photo is gone', () => {
  test.each([
    ['when the storage has no such object', () => storageRefusal('404', 'not_found', 'Object not found')],
    [
      'when it says so by a code',
      () => Response.json({ code: 'NoSuchKey', message: 'Object not found' }, { status: 400 }),
    ],
  ])('%s', async (_, answer) => {
    project.refuseStorage(answer)
    expect((await look()).problem).toMatchObject({ status: 404, code: 'not_found' })
  })
})

describe('Wang Fang is told to try again, and not that her photo is gone,', () => {
  test.each([
    ['while the storage refuses her token', () => storageRefusal('403', 'Unauthorized', 'jwt expired')],
    ['while the bucket is missing', () => storageRefusal('404', 'Bucket not found', 'Bucket not found')],
    [
      'while its database is away',
      () => storageRefusal('544', 'DatabaseTimeout', 'The connection timed out'),
    ],
    ['while it has too much to do', () => storageRefusal('429', 'SlowDown', 'Too many requests')],
    ['while its disk fails', () => storageRefusal('500', 'Internal', 'Internal Server Error')],
    ['while a name is refused', () => storageRefusal('400', 'InvalidKey', 'Invalid key')],
    ['while a proxy knows no way', () => Response.json({ message: 'no Route matched' }, { status: 404 })],
    ['while a page stands there', () => new Response('<html>404</html>', { status: 404 })],
    ['while a gateway is closed', () => new Response('', { status: 502 })],
  ])('%s', async (_, answer) => {
    project.refuseStorage(answer)
    expect((await look()).problem).toMatchObject({ status: 503, code: 'storage_unavailable' })
  })

  test('and health does not count such an answer as a way in', async () => {
    project.refuseStorage(() => storageRefusal('404', 'Bucket not found', 'Bucket not found'))
    const { runtime } = server
    await expect(connectWorkerStorage(runtime, wangFang.workerId).letsIn('a/b.jpg')).resolves.toBe(false)
  })
})
