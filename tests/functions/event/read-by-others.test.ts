import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runDueJobs } from '#functions/jobs/run-due-jobs.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { letEventPass } from '../../support/database/events.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let params: { id: string }
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  wangFang = await signIn(server, `wang-fang-${crypto.randomUUID()}`)
  params = { id: await createEvent(server.supabase, { women: 5 }) }
})

type Check = { kind: string; state: string; note: string }
const checks = () =>
  server.supabase.query<Check>(
    'select kind, state, note from public.text_checks where event_id = $1 order by kind',
    [params.id],
  )
const states = async () => (await checks()).map(({ kind, state }) => `${kind} ${state}`)
/** Signs Wang Fang up and lets the job look at what she wrote. */
async function signUp(changes: Parameters<typeof sampleSignup>[0]) {
  const answer = await wangFang.attempt('signUpForEvent', { params, body: sampleSignup(changes) })
  await runDueJobs(server.runtime)
  return answer
}
const update = (sql: string) =>
  server.supabase.query(`update public.text_checks set ${sql} where event_id = $1`, [params.id])

/** Sets the time of the queue, without its guard. */
const setQueue = (sql: string) =>
  behindTheGuards(server.supabase, `update public.text_checks set ${sql} where event_id = $1`, [params.id])

describe('signing up', () => {
  test('asks WeChat nothing before there is a seat', async () => {
    await wangFang.call('signUpForEvent', { params, body: sampleSignup() })
    expect(await states()).toEqual(['昵称 待检查', '自我介绍 待检查'])
  })

  test('harmless words pass', async () => {
    await signUp({})
    expect(await states()).toEqual(['昵称 通过', '自我介绍 通过'])
  })

  test('risky words are hidden, Wang Fang is told, and her seat stays', async () => {
    await signUp({ introduction: '这里有违规内容' })
    expect(await states()).toEqual(['昵称 通过', '自我介绍 不通过'])
    expect((await wangFang.call('listMessages'))[0]).toMatchObject({ title: '有一段文字没有通过检查' })
    expect(await wangFang.call('getMySignup', { params })).toMatchObject({ status: '已确认' })
  })

  test('the texts of a rush are checked within one run', async () => {
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const visitor = await signIn(server, `rush-${index}-${crypto.randomUUID()}`)
        await visitor.attempt('signUpForEvent', { params, body: sampleSignup() })
      }),
    )
    await setQueue('next_attempt_at = now()')
    await runDueJobs(server.runtime)
    expect(new Set((await checks()).map(({ state }) => state))).toEqual(new Set(['通过']))
  })

  test('unclear words are taken and wait for staff', async () => {
    expect((await signUp({ nickname: '待审小王' })).status).toBe(200)
    expect(await states()).toEqual(['昵称 需人工', '自我介绍 通过'])
  })

  test.each([
    ['电话 138 0000 0101', 'introduction'],
    ['微信 shili_wang', 'introduction'],
    ['QQ 12345678', 'introduction'],
    ['看 www.example.com', 'introduction'],
  ])('%s is refused without asking WeChat', async (text, path) => {
    const { problem } = await signUp({ introduction: text })
    expect(problem?.errors).toEqual([
      { path, message: '请不要写电话、微信、QQ 或网址，互相选中、双方同意以后再交换' },
    ])
  })
})

describe('when WeChat does not answer', () => {
  const unanswered = '喜欢爬山 error:45009'

  test('the signup stands, the words wait, and the job asks again until there is an answer', async () => {
    expect((await signUp({ introduction: unanswered })).status).toBe(200)
    expect(await states()).toEqual(['昵称 通过', '自我介绍 待检查'])
    await setQueue('next_attempt_at = now()')
    await runDueJobs(server.runtime)
    expect(await states()).toEqual(['昵称 通过', '自我介绍 待检查'])
    await setQueue(`next_attempt_at = now(), text = replace(text, ' error:45009', '')`)
    await runDueJobs(server.runtime)
    expect(await states()).toEqual(['昵称 通过', '自我介绍 通过'])
  })

  test('it is not asked again at once, but later each time', async () => {
    await signUp({ introduction: unanswered })
    await setQueue('next_attempt_at = now()')
    await runDueJobs(server.runtime)
    const [row] = await server.supabase.query(
      `select attempts, next_attempt_at > now() as is_later from public.text_checks where event_id = $1 and state = '待检查'`,
      [params.id],
    )
    expect(row).toEqual({ attempts: 2, is_later: true })
  })

  test('after two hours WeChat would not check any more, and staff are asked', async () => {
    await signUp({ introduction: unanswered })
    await setQueue(`created_at = now() - interval '2 hours'`)
    await runDueJobs(server.runtime)
    expect(await checks()).toContainEqual({ kind: '自我介绍', state: '需人工', note: '微信没有给出结果' })
  })
})

describe('staff', () => {
  const asStaff = async (sql: string): Promise<string> => {
    await server.supabase.query('set role staff')
    try {
      await update(sql)
      return 'done'
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown'
    } finally {
      await server.supabase.query('reset role')
    }
  }

  test('decide by the drop-down, and it stands', async () => {
    await signUp({ nickname: '待审小王' })
    expect(await asStaff(`state = '通过'`)).toBe('done')
    expect(await checks()).toContainEqual({ kind: '昵称', state: '通过', note: '工作人员判断' })
    await setQueue('next_attempt_at = now()')
    await runDueJobs(server.runtime)
    expect(await states()).toEqual(['昵称 通过', '自我介绍 通过'])
  })

  test('change nothing but the state, and to nothing but a decision; the owner neither', async () => {
    await signUp({ nickname: '待审小王' })
    expect(await asStaff(`text = '别的'`)).toMatch(/permission denied/)
    expect(await asStaff(`state = '待检查'`)).toBe('请选“通过”或“不通过”。')
    await expect(update(`text = '别的'`)).rejects.toThrow('这里只能改 state 一列')
    await expect(
      server.supabase.query('delete from public.text_checks where event_id = $1', [params.id]),
    ).rejects.toThrow('不能在这里新增或删除')
  })
})

test('another introduction of the same signup starts over: what passed was the earlier one', async () => {
  await signUp({})
  const [signup] = await server.supabase.query<{ id: string }>(
    'select id from public.signups where event_id = $1',
    [params.id],
  )
  await server.supabase.query('set role app_definer')
  await server.supabase.query(`update public.signups set introduction = '换了一段' where id = $1`, [
    signup?.id,
  ])
  await server.supabase.query('reset role')
  expect(await states()).toEqual(['昵称 通过', '自我介绍 待检查'])
})

test('texts are deleted with the personal data', async () => {
  await signUp({})
  await letEventPass(server.supabase, params.id, 180)
  await runDueJobs(server.runtime)
  expect(await checks()).toEqual([])
})

test('a team cannot be called 加QQ123456', async () => {
  const body = { ...sampleSignup(), teamName: '加QQ123456' }
  const { problem } = await wangFang.attempt('signUpForEvent', { params, body })
  expect(problem?.errors).toEqual([{ path: 'teamName', message: '队名里请不要写电话、微信、QQ 或网址' }])
})
