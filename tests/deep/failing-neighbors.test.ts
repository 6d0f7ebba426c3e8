import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLocalEnvironment } from '#functions/local/local-environment.ts'
import { deliverMessages } from '#functions/message/deliver-messages.ts'
import { createRuntime } from '#functions/runtime.ts'
import { messageKinds } from '#shared/message/message-kind.ts'
import { type Failure, failing, storageFailures, wechatFailures } from '../support/functions/neighbors.ts'
import { type Phone, signIn } from '../support/functions/phone.ts'
import { sampleJpeg } from '../support/functions/sample-files.ts'
import { startTestServer, type TestServer } from '../support/functions/start-test-server.ts'

/*
 * The storage and WeChat fail in every documented way, before they acted and after. The table tells of each failure how many
 * were sent, acknowledged, found afterwards, lost and doubled; docs/hardening.md has it.
 */
const each = 5
let server: TestServer
let wangFang: Phone
const storage = failing('/storage/v1/object/attachments', 'POST')
const table = [
  '| Failure | Sent | Acknowledged | Found | Lost | Double |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
]
const tell = (name: string, counts: readonly number[]) => table.push(`| ${[name, ...counts].join(' | ')} |`)

beforeAll(async () => {
  server = await startTestServer({
    project: async (supabase) => {
      const { environment } = createLocalEnvironment(supabase, { log: () => {} })
      return { fetch: storage.around(environment.supabaseFetch), config: {} }
    },
  })
})
afterAll(async () => {
  await server.close()
  const folder = path.resolve(import.meta.dirname, '../../.cache/deep')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'failing-neighbors.md'), `${table.join('\n')}\n`)
  console.log(table.join('\n'))
})

// A worker may send only so many files and allow so many messages in a day.
beforeEach(async () => {
  await server.supabase.execute('delete from private.rate_limits')
  wangFang = await signIn(server, `wang-fang-${crypto.randomUUID()}`)
})

const count = async (sql: string, parameters: string[]) =>
  Number((await server.supabase.query<{ count: number }>(sql, parameters))[0]?.count)

test.each(storageFailures)('the storage: $name', async (failure: Failure) => {
  let [sent, acknowledged, found, double] = [0, 0, 0, 0]
  for (let file = 0; file < each; file += 1) {
    const id = crypto.randomUUID()
    const photo = sampleJpeg({ withMetadata: false, width: 64 + 8 * file })
    storage.failOnce(failure)
    // The phone sends the same file again with its id.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      sent += 1
      const { status, problem } = await wangFang.upload('idCardPhotos', photo, { id })
      if (status < 300) {
        acknowledged += 1
        break
      }
      expect([status, problem?.title]).toEqual([503, expect.stringMatching(/[\u4e00-\u9fff]/)])
    }
    const { bytes, status } = await wangFang.attempt('getAttachment', { params: { id } })
    if (status === 200 && bytes.equals(photo)) found += 1
    const kept = await count('select count(*) from storage.objects where name like $1', [`%${id}%`])
    double += Math.max(0, kept - 1)
  }
  tell(`Storage: ${failure.name}`, [sent, acknowledged, found, acknowledged - found, double])
  expect({ acknowledged, found, double }).toEqual({ acknowledged: each, found: each, double: 0 })
})

const clean = `alter table public.messages disable trigger user;
  delete from public.messages;
  delete from private.message_credits;
  alter table public.messages enable trigger user;`

test.each(wechatFailures)('WeChat: $name', { timeout: 120_000 }, async (failure: Failure) => {
  const { supabase, standIn, runtime } = server
  await supabase.execute(clean)
  const wechat = failing('/cgi-bin/message/subscribe/send', 'POST')
  const own = createRuntime({
    ...runtime.environment,
    wechatFetch: wechat.around(runtime.environment.wechatFetch),
  })
  const before = standIn.sentMessages().length
  for (let message = 0; message < each; message += 1) {
    await wangFang.call('addMessageCredits', { body: { kinds: [messageKinds[0]] } })
    await supabase.execute('set role app_definer')
    await supabase.query('select private.send_message($1, $2, $3, $4)', [
      wangFang.workerId,
      `第 ${message} 条`,
      '请等候审核。',
      '/applications/AH261122777773',
    ])
    await supabase.execute('reset role')
  }
  wechat.failOnce(failure)
  for (let run = 0; run < 3; run += 1) {
    await deliverMessages(own)
    await supabase.execute(
      'set role app_definer; update public.messages set next_attempt_at = now() where next_attempt_at is not null; reset role',
    )
  }
  const acknowledged = await count(`select count(*) from public.messages where delivery = '已发送'`, [])
  const found = await count('select count(*) from public.messages', [])
  const arrived = standIn.sentMessages().length - before
  tell(`WeChat: ${failure.name}`, [
    wechat.asked(),
    acknowledged,
    found,
    each - found,
    Math.max(0, arrived - each),
  ])
  // The message center has every message once, whatever WeChat does.
  expect(found).toBe(each)
  expect(acknowledged).toBeGreaterThanOrEqual(failure.isFinal ? each - 1 : each)
  expect(arrived).toBeLessThanOrEqual(failure.acted ? each + 1 : each)
})
