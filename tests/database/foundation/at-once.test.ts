import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { withoutGuard } from '../../support/database/seat-checks.ts'
import { aSubmission } from '../../support/database/submissions.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* Two at the same moment, on a server with as many connections: the first has not committed when the second comes. */
const server = usePostgres()
let instances: postgres.Sql
beforeAll(() => {
  instances = server.current.connect(4)
})
afterAll(() => instances?.end())

type Sql = postgres.TransactionSql
const asFunctions = <Result>(work: (sql: Sql) => Promise<Result>) =>
  instances.begin(async (sql) => {
    await sql`set local role service_role`
    return work(sql)
  }) as Promise<Result>

/** Both calls, the second while the first is open: it waits for the first or is through. */
async function meet<Result>(
  words: string,
  work: (sql: Sql) => Promise<Result>,
  other: (sql: Sql) => Promise<Result> = work,
): Promise<Result[]> {
  let second: Promise<Result> | undefined
  const first = await asFunctions(async (sql) => {
    const answer = await work(sql)
    second = asFunctions(other)
    await untilItWaits(server.current.superuser, words, second)
    return answer
  })
  return second ? [first, await second] : [first]
}
const without = (pattern: RegExp) => (definition: string) => definition.replace(pattern, '')

describe('the code that Wang Fang got by SMS, entered twice at once,', () => {
  let tries = 0
  async function race(): Promise<number> {
    tries += 1
    const phone = String(13800002000 + tries)
    const [kept] = await server.current.superuser<{ challenge: string }[]>`
      select api.keep_sms_code(${phone}, '123456') ->> 'challenge' as challenge`
    const challenge = kept?.challenge ?? ''
    const answers = await meet('sign_in_with_sms', async (sql) => {
      const [row] = await sql<{ answer: { workerId?: string } }[]>`
        select api.sign_in_with_sms(${phone}, '123456', ${challenge}) as answer`
      return row?.answer.workerId
    })
    return new Set(answers.filter((id) => id !== undefined)).size
  }

  test('makes two accounts when its row is not locked', async () => {
    const guard = { 'api.sign_in_with_sms': without(/ for update(?=;)/) }
    expect(await withoutGuard(server.current.superuser, guard, race)).toBe(2)
  })

  test('makes one', async () => {
    expect(await race()).toBe(1)
  })
})

describe('two codes that Wang Fang asked for on two devices, entered at once,', () => {
  let tries = 0
  async function race(): Promise<number> {
    tries += 1
    const phone = String(13800003000 + tries)
    const enter = async (challenge: string) => {
      await server.current.superuser`
        insert into private.sms_codes (challenge_hash, phone_hash, code_hash, expires_at)
        values (private.token_hash(${challenge}), private.keyed_hash(${phone}), private.hash_sms_code(${phone}, '123456'),
          now() + interval '5 minutes')`
      return async (sql: Sql) => {
        const [row] = await sql<{ answer: { workerId?: string } }[]>`
          select api.sign_in_with_sms(${phone}, '123456', ${challenge}) as answer`
        return row?.answer.workerId
      }
    }
    const answers = await meet(
      'sign_in_with_sms',
      await enter(`at work ${phone}`),
      await enter(`at home ${phone}`),
    )
    expect(answers).not.toContain(undefined)
    return new Set(answers).size
  }

  test('make two accounts when only their own rows are locked', async () => {
    const ownRow = (definition: string) =>
      definition.replace('own.phone_hash = hash order by', 'own.challenge_hash = asked order by')
    expect(await withoutGuard(server.current.superuser, { 'api.sign_in_with_sms': ownRow }, race)).toBe(2)
  })

  test('make one', async () => {
    expect(await race()).toBe(1)
  })
})

describe('two instances that send messages at once', () => {
  async function race(): Promise<string[][]> {
    const { superuser } = server.current
    const [wangFang = ''] = await makeWorkers(superuser, 1)
    await superuser.begin(async (sql) => {
      await sql`set local role app_definer`
      await sql`update public.messages set delivery = '不发送', next_attempt_at = null where delivery = '待发送'`
      await sql`insert into private.message_credits (worker_id, template_id, credits) values (${wangFang}, 't', 9)`
      await sql`select private.send_message(${wangFang}, '示例消息', '内容', '/events/1') from generate_series(1, 3)`
    })
    const [kind] = await superuser<{ kind: string }[]>`select private.message_kind('/events/1') as kind`
    const templates = { [kind?.kind ?? '']: 't' }
    return meet('claim_messages', async (sql) => {
      const [row] = await sql<{ claimed: { id: string }[] }[]>`
        select api.claim_messages(${sql.json(templates)}, 10) as claimed`
      return (row?.claimed ?? []).map(({ id }) => id)
    })
  }

  test('both take them all when neither skips what the other holds', async () => {
    const guard = { 'api.claim_messages': without(/\s+for update of message skip locked/) }
    const [first = [], second = []] = await withoutGuard(server.current.superuser, guard, race)
    expect(second.sort()).toEqual(first.sort())
    expect(first).toHaveLength(3)
  })

  test('never take the same message, nor wait for each other', async () => {
    const [first, second] = await race()
    expect(first).toHaveLength(3)
    expect(second).toEqual([])
  })
})

test('the digest of a day is taken by one of two instances', async () => {
  const { superuser } = server.current
  await superuser`update private.jobs set next_run_at = now() - interval '1 minute' where name = 'send-digest'`
  const taken = await meet('take_digest', async (sql) => {
    const [row] = await sql<{ digest: unknown }[]>`select api.take_digest() as digest`
    return row?.digest ?? null
  })
  const [job] =
    await superuser`select next_run_at > now() as is_done from private.jobs where name = 'send-digest'`
  expect(taken[1]).toBe(null)
  expect(job).toEqual({ is_done: true })
})

test('one submission that arrives twice at once is one application with one reference', async () => {
  const { superuser } = server.current
  const [wangFang = ''] = await makeWorkers(superuser, 1)
  const submission = JSON.parse(JSON.stringify(aSubmission()))
  const submit = async (sql: Sql) => {
    const [row] = await sql<{ reference: string }[]>`
      select api.submit_application(${sql.json(submission)}) ->> 'reference' as reference`
    return row?.reference
  }
  let second: Promise<string | undefined> = Promise.resolve(undefined)
  const first = await asWorker(instances, wangFang, async (sql) => {
    const answer = await submit(sql)
    second = asWorker(instances, wangFang, submit)
    await untilItWaits(superuser, 'submit_application', second)
    return answer
  })
  expect(await second).toBe(first)
  const [kept] = await superuser`
    select count(*)::integer as n from public.applications where worker_id = ${wangFang}`
  expect(kept).toEqual({ n: 1 })
})
