import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAnswer } from '../../support/functions/answer.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const jobs = async (method: string, secret = server.runtime.environment.config.jobsSecret) =>
  fetch(`${server.url}/api/jobs`, { method, headers: { authorization: `Bearer ${secret}` } })

test.each(['POST', 'GET'])('%s with the secret runs what is due', async (method) => {
  const { status, json } = await readAnswer(await jobs(method))
  expect(status).toBe(200)
  expect(json).toContainEqual({ name: 'purge-uploads', isOk: true })
})

test('a GET with another secret runs nothing, and a HEAD neither', async () => {
  expect((await jobs('GET', 'guessed')).status).toBe(401)
  expect((await jobs('HEAD')).status).toBe(405)
})

test("Vercel's scheduler calls an address that there is", async () => {
  const { crons } = JSON.parse(readFileSync(new URL('../../../vercel.json', import.meta.url), 'utf8'))
  for (const { path } of crons) expect((await fetch(server.url + path)).status).toBe(401)
})
