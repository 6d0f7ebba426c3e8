import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EndpointName } from '#shared/api/endpoints.ts'
import { endpoints } from '../support/functions/endpoints.ts'
import { type HostileRequest, hostileRequest, sendRaw } from '../support/functions/hostile-request.ts'
import { tryOf } from '../support/functions/somebody-elses-ids.ts'
import { makeSomebodysThings, type SomebodysThings } from '../support/functions/somebodys-things.ts'
import { startTestServer, type TestServer } from '../support/functions/start-test-server.ts'

/*
 * 300,000 requests with hostile bodies, queries, headers and encodings. DEEP_MINUTES (10) bounds a run; the next one goes on
 * after the last request that was answered as it should be. A request follows from its number alone.
 */
const all = 300_000
const minutes = Number(process.env.DEEP_MINUTES ?? 10)
const kept = path.resolve(import.meta.dirname, '../../.cache/deep/hostile-bodies.json')
const atOnce = 20

/** How many were answered as they should be, and with which status. */
type Progress = { answered: number; byStatus: Record<string, number> }
const readProgress = (): Progress =>
  existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : { answered: 0, byStatus: {} }

let server: TestServer
let their: SomebodysThings
beforeAll(async () => {
  server = await startTestServer({
    addressSource: { header: 'x-real-ip' },
    sms: { sendCode: async () => undefined },
  })
  their = await makeSomebodysThings(server)
})
afterAll(() => server.close())

/** Endpoints that end what the others need. */
const endings: EndpointName[] = ['withdrawConsent', 'deleteAccount']
const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => !endings.includes(name))

function make(number: number): HostileRequest {
  const name = names[number % names.length] ?? 'getMe'
  const [, input = {}] = tryOf(name)(their)
  const tokens = [their.liQiang.token, their.zhou.token, server.runtime.environment.config.jobsSecret]
  return hostileRequest(number, endpoints[name], input, tokens)
}

/** What is wrong with the answer to a request, or undefined. */
async function faultOf(number: number, { byStatus }: Progress): Promise<string | undefined> {
  const request = make(number)
  const answer = await sendRaw(server.url, request)
  const status = String(answer.status)
  byStatus[status] = (byStatus[status] ?? 0) + 1
  const told = `${number}: ${request.method} ${request.path.slice(0, 80)} ${status} ${answer.text.slice(0, 200)}`
  if (answer.status >= 500) return told
  if (/\.ts:\d|node_modules|PGRST|SQLSTATE/.test(answer.text)) return told
  // What is no HTTP is refused by Node itself, before there is anybody to speak Chinese.
  const isProblem = request.method !== 'HEAD' && answer.type.startsWith('application/problem+json')
  return answer.status >= 400 && isProblem && !/[\u4e00-\u9fff]/.test(answer.text) ? told : undefined
}

test('300,000 hostile requests are answered or refused, and none is a fault', async () => {
  const progress = readProgress()
  const end = Date.now() + minutes * 60_000
  const faults: string[] = []
  while (progress.answered < all && Date.now() < end && faults.length === 0) {
    const numbers = Array.from({ length: atOnce }, (_, index) => progress.answered + index)
    const found = await Promise.all(numbers.map((number) => faultOf(number, progress)))
    const logged = server.log.splice(0).filter(({ level }) => level === 'error')
    faults.push(
      ...found.filter((fault) => fault !== undefined),
      ...logged.map((entry) => `${numbers[0]}–: ${JSON.stringify(entry)}`),
    )
    if (faults.length === 0) progress.answered += atOnce
    if (progress.answered % 200 === 0) await server.supabase.query('delete from private.rate_limits')
  }
  mkdirSync(path.dirname(kept), { recursive: true })
  writeFileSync(kept, JSON.stringify(progress))
  console.log(progress)
  expect(faults).toEqual([])
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
})
