import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendDigest } from '#functions/desk/digest/send-digest.ts'
import type { Runtime } from '#functions/runtime.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { signIn } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { createWecomRobot, type WecomRobot } from '../../support/functions/wecom-robot.ts'

let server: TestServer
let robot: WecomRobot
let runtime: Runtime

beforeAll(async () => {
  server = await startTestServer()
  const wangFang = await signIn(server.supabase, 'Wang Fang', '13800000001')
  await submit(wangFang)
  const late = await submit(wangFang)
  await behindTheGuards(
    server.supabase,
    `update public.reviews set due_on = private.today() - 3 where reference = $1`,
    [late],
  )
  // Makes today a working day.
  await server.supabase.query(
    `insert into public.holidays (day, kind, name) values (private.today(), '上班', '测试')
     on conflict (day) do update set kind = '上班'`,
  )
})
afterAll(() => server.close())

beforeEach(async () => {
  robot = createWecomRobot()
  const { environment } = server.runtime
  runtime = {
    ...server.runtime,
    environment: {
      ...environment,
      config: { ...environment.config, wecomWebhookUrl: robot.url },
      wechatFetch: robot.fetch,
    },
  }
  await server.supabase.query(
    `update private.jobs set next_run_at = now(), last_error = null where name = 'send-digest'`,
  )
})

const job = async () => {
  const [row] = await server.supabase.query<{ last_error: string | null; is_due_soon: boolean }>(
    `select last_error, next_run_at <= now() + interval '10 minutes' as is_due_soon from private.jobs where name = 'send-digest'`,
  )
  return row
}

test('staff are told in numbers what waits, once a day', async () => {
  await sendDigest(runtime)
  await sendDigest(runtime)
  expect(robot.messages).toHaveLength(1)
  expect(robot.messages[0]).toContain('待处理 2 件，今天到期 0 件，超期 1 件')
  expect(robot.messages[0]).toContain('超期最多：包河区总工会 1 件')
  expect(robot.messages[0]).toContain('请合肥市总工会督办：包河区总工会新超期 1 件')
  expect(await job()).toEqual({ last_error: null, is_due_soon: false })
})

test('nobody’s name, phone or reference number is in it', async () => {
  await sendDigest(runtime)
  expect(robot.messages[0]).not.toMatch(/示例|Wang|AH\d|138/)
})

test('two instances at once send it once', async () => {
  await Promise.all([sendDigest(runtime), sendDigest(runtime)])
  expect(robot.messages).toHaveLength(1)
})

test('nothing is sent where no robot is configured, nor on a day off', async () => {
  const { environment } = runtime
  await sendDigest({
    ...runtime,
    environment: { ...environment, config: { ...environment.config, wecomWebhookUrl: undefined } },
  })
  await server.supabase.query(`update public.holidays set kind = '放假' where day = private.today()`)
  await sendDigest(runtime)
  await server.supabase.query(`update public.holidays set kind = '上班' where day = private.today()`)
  expect(robot.messages).toEqual([])
})

for (const [answer, reason] of [
  [45009, 'the robot answers errcode 45009'],
  ['silence', 'the robot does not answer'],
] as const)
  test(`a robot that answers ${answer} is noted without its address, and the digest is not lost`, async () => {
    robot.answerWith(answer)
    await expect(sendDigest(runtime)).rejects.toThrow(reason)
    expect((await job())?.last_error).toBe(reason)
    expect(JSON.stringify(server.log)).not.toContain('webhook')
    robot.answerWith(0)
    await server.supabase.query(`update private.jobs set next_run_at = now() where name = 'send-digest'`)
    await sendDigest(runtime)
    expect(robot.messages).toHaveLength(1)
    expect((await job())?.last_error).toBeNull()
  })
