import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliverMessages } from '#functions/message/deliver-messages.ts'
import { fillTemplate, messageTemplates } from '#functions/message/message-templates.ts'
import { messageKinds } from '#shared/message/message-kind.ts'
import { pagePath, routes } from '../../../miniapp/src/routes.ts'
import { attempt, type Phone, signIn } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let liQiang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  liQiang = await signIn(server, 'li-qiang')
})
afterAll(() => server.close())
beforeEach(async () => {
  server.standIn.answerMessagesWith(undefined)
  // Not even the owner of the tables can delete a message, so the guard is switched off for the tests.
  await server.supabase.execute(`
    alter table public.messages disable trigger user;
    delete from public.messages;
    delete from private.message_credits;
    alter table public.messages enable trigger user;`)
})

const write = async (
  phone: Phone,
  { title = '生活救助：已受理', link = '/applications/AH261122777773' } = {},
) => {
  await server.supabase.execute('set role app_definer')
  await server.supabase.query('select private.send_message($1, $2, $3, $4)', [
    phone.workerId,
    title,
    '请等候审核，五个工作日内会有结果。',
    link,
  ])
  await server.supabase.execute('reset role')
}
const allow = (phone: Phone, kinds = ['application']) => phone.call('addMessageCredits', { body: { kinds } })
const deliver = () => deliverMessages(server.runtime)
const sent = () => server.standIn.sentMessages().length
const rows = () =>
  server.supabase.query<Record<string, unknown>>(
    `select title, delivery, delivery_error, delivery_attempts, next_attempt_at > now() as is_later
     from public.messages order by created_at`,
  )
const becomeDue = async () => {
  await server.supabase.execute('set role app_definer')
  await server.supabase.execute(
    'update public.messages set next_attempt_at = now() where next_attempt_at is not null',
  )
  await server.supabase.execute('reset role')
}
const creditsOf = async (phone: Phone) => {
  const [row] = await server.supabase.query<{ credits: number }>(
    'select credits from private.message_credits where worker_id = $1',
    [phone.workerId],
  )
  return row?.credits
}

describe('a message', () => {
  test('reaches Wang Fang in WeChat once for each time she allowed it, and opens its page', async () => {
    await allow(wangFang)
    await write(wangFang)
    await write(wangFang, { title: '生活救助：已通过' })
    const before = sent()
    await deliver()
    await deliver()
    await write(wangFang, { title: '生活救助：已办结' })
    await deliver()
    const messages = server.standIn.sentMessages().slice(before)
    expect(messages.map(({ data }) => data.thing1?.value)).toContain('生活救助：已受理')
    expect(messages[0]).toMatchObject({
      touser: 'wang-fang',
      page: 'packages/following/progress/progress?reference=AH261122777773',
    })
    expect(await creditsOf(wangFang)).toBe(0)
    expect((await rows()).at(-1)).toMatchObject({ delivery: '不发送' })
  })

  test('is in the message center, whether WeChat takes it or not', async () => {
    await write(wangFang)
    await deliver()
    expect(await wangFang.call('listMessages')).toMatchObject([{ title: '生活救助：已受理' }])
    expect(await rows()).toMatchObject([{ delivery: '不发送' }])
  })

  test('to Li Qiang is not sent because Wang Fang allowed one', async () => {
    await allow(wangFang)
    await write(liQiang)
    const before = sent()
    await deliver()
    expect(sent()).toBe(before)
  })

  test('about a signup does not use what was allowed for applications', async () => {
    await allow(wangFang, ['application'])
    await write(wangFang, { title: '候补轮到您了', link: `/events/${crypto.randomUUID()}` })
    const before = sent()
    await deliver()
    expect(sent()).toBe(before)
    expect(await creditsOf(wangFang)).toBe(1)
  })

  test('that she has read in the app is not sent any more', async () => {
    await allow(wangFang)
    await write(wangFang)
    await wangFang.call('readMessages')
    const before = sent()
    await deliver()
    expect(sent()).toBe(before)
  })

  test('is sent once by two instances at once', async () => {
    await allow(wangFang)
    await write(wangFang)
    const before = sent()
    await Promise.all([deliver(), deliver(), deliver()])
    expect(sent() - before).toBe(1)
  })

  test('whose instance died is sent by the next one', async () => {
    await allow(wangFang)
    await write(wangFang)
    const { messageTemplates: templates } = server.runtime.environment.config
    await server.runtime.service.database.call('claim_messages', { templates, most: 50 })
    const before = sent()
    await deliver()
    expect(sent()).toBe(before)
    await becomeDue()
    await deliver()
    expect(sent() - before).toBe(1)
  })
})

describe('what WeChat answers and what becomes of the message', () => {
  const answerWith = async (errcode: number) => {
    await allow(wangFang)
    await write(wangFang)
    server.standIn.answerMessagesWith(() => errcode)
    await deliver()
    return (await rows())[0]
  }

  test.each([
    [-1, 'busy: again later', '待发送'],
    [45009, 'quota: again later', '待发送'],
    [40001, 'our secret: again later', '待发送'],
    [42001, 'token: again later', '待发送'],
    [43101, 'she declined: never again', '不发送'],
    [40037, 'wrong template', '发送失败'],
    [47003, 'wrong field', '发送失败'],
    [41030, 'wrong page', '发送失败'],
    [40003, 'wrong openid', '发送失败'],
    [99999, 'an unknown code', '发送失败'],
  ])('%i, %s', async (errcode, _, delivery) => {
    expect(await answerWith(errcode)).toMatchObject({ delivery, delivery_error: String(errcode) })
  })

  test('43101 spends what she allowed, -1 does not', async () => {
    await answerWith(-1)
    expect(await creditsOf(wangFang)).toBe(1)
    await becomeDue()
    server.standIn.answerMessagesWith(() => 43101)
    await deliver()
    expect(await creditsOf(wangFang)).toBe(0)
  })

  test('a busy server is asked later and later, and given up after eight attempts', async () => {
    expect(await answerWith(-1)).toMatchObject({ is_later: true, delivery_attempts: 1 })
    for (let again = 2; again <= 8; again += 1) {
      await becomeDue()
      await deliver()
    }
    expect((await rows())[0]).toMatchObject({ delivery: '发送失败', delivery_attempts: 8 })
  })

  test('a spent quota stops the rest of the batch without asking again', async () => {
    await allow(wangFang)
    for (let number = 1; number <= 30; number += 1) await write(wangFang, { title: `第 ${number} 条` })
    let asked = 0
    server.standIn.answerMessagesWith(() => {
      asked += 1
      return 45009
    })
    await deliver()
    expect(asked).toBe(10)
    expect((await rows()).every(({ delivery }) => delivery === '待发送')).toBe(true)
  })

  test('a wrong template is an alarm: in the log, in /api/health and in the list that staff see', async () => {
    await answerWith(40037)
    expect(JSON.stringify(server.log)).toContain('errcode 40037')
    const health = await attempt(server, 'getHealth')
    expect(health.json).toMatchObject({
      jobs: expect.arrayContaining([
        expect.objectContaining({ name: 'deliver-messages', lastError: 'failed' }),
      ]),
    })
    const [failed] = await server.supabase.query('select 错误码, 原因 from public.failed_messages')
    expect(failed).toMatchObject({ 错误码: '40037', 原因: expect.stringContaining('模板编号不对') })
    expect(JSON.stringify(server.log)).not.toContain('wang-fang')
  })
})

describe('templates', () => {
  const message = (kind: (typeof messageKinds)[number], title: string, body: string) => ({
    kind,
    title,
    body,
    link: kind === 'application' ? '/applications/AH261122777773' : `/events/${crypto.randomUUID()}`,
    createdAt: '2026-11-22T17:05:06.123456+00:00',
  })

  test.each(messageKinds)('of %s fit whatever a message may hold', (kind) => {
    const texts = ['已', '长'.repeat(800), '👍'.repeat(40), ' \n ', '两行\n文字', 'x'.repeat(21)]
    for (const text of texts) {
      const { data } = fillTemplate(message(kind, text, text))
      for (const [key, { value }] of Object.entries<{ value: string }>(data)) {
        if (key.startsWith('time')) expect(value).toBe('2026年11月23日 01:05')
        else expect(value).toMatch(/^[^\n]{1,20}$/u)
      }
      expect(Object.keys(data)).toEqual(Object.keys(messageTemplates[kind].fields))
    }
  })

  test.each(messageKinds)('of %s open a page that exists', (kind) => {
    const pages = Object.values(routes).map((route) => pagePath(route))
    expect(pages).toContain(fillTemplate(message(kind, '标题', '正文')).page.split('?')[0])
  })

  test('are told to the phone, which asks for them', async () => {
    const { json } = await attempt(server, 'listMessageTemplates')
    expect(json).toEqual([
      { kind: 'application', templateId: 'stand-in-application' },
      { kind: 'signup', templateId: 'stand-in-signup' },
    ])
  })

  test('that do not exist cannot be allowed', async () => {
    const { problem } = await wangFang.attempt('addMessageCredits', { body: { kinds: ['advertisement'] } })
    expect(problem?.code).toBe('invalid_input')
  })
})
