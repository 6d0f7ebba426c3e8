import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'
import { attempt } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
  const wangFang = await signIn(server.supabase, 'Wang Fang', '13800000001')
  await submit(wangFang)
})
afterAll(() => server.close())

const read = (secret: string) =>
  fetch(`${server.url}/api/metrics`, { headers: { authorization: `Bearer ${secret}` } })

test('Wang Fang’s application waits, as a number that says nothing of her', async () => {
  const answer = await read(server.runtime.environment.config.jobsSecret)
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const text = await answer.text()
  expect(text).toContain('\nwangong_open_cases{days="0-5"} 1\n')
  expect(text).toContain('\nwangong_overdue_cases 0\n')
  expect(text).toContain('\nwangong_missing_keys 0\n')
  expect(text).toMatch(/\nwangong_job_late_seconds\{job="expire-offers"\} \d/)
  expect(text).toContain('wangong_build_info{version="0.3.0"} 1\n')
  expect(text).not.toMatch(/示例|13800000001|\d{17}/)
})

test('every line has the form that Prometheus reads, and every number its sentence', async () => {
  const text = await (await read(server.runtime.environment.config.jobsSecret)).text()
  expect(text.endsWith('\n')).toBe(true)
  const told = new Set<string>()
  for (const line of text.trimEnd().split('\n')) {
    const name = /^# (?:HELP|TYPE) (wangong_[a-z_]+) /.exec(line)?.[1]
    if (name) told.add(name)
    else {
      expect(line).toMatch(/^wangong_[a-z_]+(\{[a-z]+="[^"\\\n]+"\})? -?\d+(\.\d+)?(e[+-]?\d+)?$/)
      expect(told).toContain(/^[a-z_]+/.exec(line)?.[0])
    }
  }
})

test('a stranger, and who has another secret, read nothing', async () => {
  expect((await read('another-secret-than-that-of-the-jobs')).status).toBe(401)
  expect((await attempt(server, 'getMetrics')).status).toBe(401)
})
